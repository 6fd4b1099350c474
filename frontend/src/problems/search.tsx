// The search and the filters above the ladders.

import { kindName, type Choices, type Named } from "./answers.ts"
import { areEmpty, changed, type Filter, type Filters } from "./filters.ts"

const MINUTES = [5, 8, 12, 16, 20, 30]
const STATUSES = ["active", "trial", "draft", "retired"]

export type Change = (filters: Filters, isTyping: boolean) => void

type SearchProps = { filters: Filters; choices: Choices; onChange: Change }

export function Search({ filters, choices, onChange }: SearchProps) {
  function select(name: Filter, label: string, any: string, options: readonly Named[]) {
    return (
      <Select
        name={name}
        label={label}
        any={any}
        options={options}
        value={filters[name] ?? ""}
        onChange={(value) => onChange(changed(filters, name, value), false)}
      />
    )
  }
  return (
    <form class="card search" role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="field words">
        <label for="words">Search</label>
        <input
          id="words"
          type="search"
          maxLength={200}
          autocomplete="off"
          placeholder="Title, statement or skill"
          value={filters.words ?? ""}
          onInput={(event) => onChange(changed(filters, "words", event.currentTarget.value), true)}
        />
      </div>
      {select("track", "Track", "All tracks", choices.tracks)}
      {select("level", "Level", "All levels", choices.levels.map(numbered))}
      {select("kind", "Kind", "All kinds", choices.kinds.map(kind))}
      {select("minutes", "Time", "Any time", MINUTES.map(atMost))}
      {select("skill", "Skill", "All skills", choices.skills)}
      {select("factor", "Rated", "Everything", choices.factors)}
      {select("status", "Status", "Any status", STATUSES.map(named))}
      <button type="button" disabled={areEmpty(filters)} onClick={() => onChange({}, false)}>
        Clear filters
      </button>
    </form>
  )
}

type SelectProps = {
  name: Filter
  label: string
  any: string
  options: readonly Named[]
  value: string
  onChange: (value: string) => void
}

function Select({ name, label, any, options, value, onChange }: SelectProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}

function numbered({ id, name }: Named): Named {
  return { id, name: `${id} ${name}` }
}

function kind(id: string): Named {
  return { id, name: kindName(id) }
}

function atMost(minutes: number): Named {
  return { id: `${minutes}`, name: `Up to ${minutes} min` }
}

function named(id: string): Named {
  return { id, name: id.replace(/^./, (letter) => letter.toUpperCase()) }
}
