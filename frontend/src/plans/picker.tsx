// Looking for problems of the library, beside the plan that they are taken into.

import { useEffect, useRef, useState } from "preact/hooks"
import { ask } from "../parts/requests.ts"
import {
  levelName,
  placeWords,
  type Choices,
  type Listed,
  type Shelf,
} from "../problems/answers.ts"
import { queryOf, type Filters } from "../problems/filters.ts"
import { Steps } from "../problems/ladders.tsx"
import type { Asked } from "./answers.ts"

const TYPING_MILLISECONDS = 150
const SHOWN = 60
const USABLE: Filters = { status: "active" }

export type Taking = { label: string; onTake: (question: Asked) => void }
type PickerProps = { takings: readonly Taking[]; isTaken: (id: string) => boolean }

export function Picker({ takings, isTaken }: PickerProps) {
  const [filters, setFilters] = useState<Filters>(USABLE)
  const [shelf, setShelf] = useState<Shelf | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const asked = useRef(0)

  async function load() {
    const number = ++asked.current
    const answer = await ask<Shelf>("GET", `/host/problems${queryOf(filters)}`)
    if (number !== asked.current) return
    if (answer.ok) setShelf(answer.value)
    setFailure(answer.ok ? null : answer.sentence)
  }
  useEffect(() => {
    const timer = setTimeout(load, shelf === null ? 0 : TYPING_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [filters])

  const set = (change: Filters) => setFilters({ ...filters, ...change })
  const found = (shelf?.ladders ?? []).flatMap((ladder) =>
    ladder.rungs.map((rung) => ({ rung, ladder: ladder.name })),
  )
  return (
    <div class="picker">
      <div class="field">
        <label for="library-words">Search the library</label>
        <input
          id="library-words"
          type="search"
          maxLength={200}
          autocomplete="off"
          placeholder="Title, statement or skill"
          value={filters.words ?? ""}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
      </div>
      {shelf && <Narrow choices={shelf.choices} filters={filters} onChange={set} />}
      <p role="status" class="quiet">
        {failure ?? (shelf ? foundWords(found.length) : "")}
      </p>
      <ul class="found" tabIndex={0} aria-label="Problems of the library">
        {found.slice(0, SHOWN).map(({ rung, ladder }) => (
          <li key={rung.id}>
            <span class="title">{rung.title}</span>
            <span class="minutes">{rung.minutes} min</span>
            <span class="quiet level">
              <Steps level={rung.level} />
              {rung.level} {levelName(rung.level)}, {placeWords(ladder, rung.kind)}
            </span>
            <span class="row">
              {isTaken(rung.id) ? (
                <span class="quiet">Taken</span>
              ) : (
                takings.map(({ label, onTake }) => (
                  <button
                    key={label}
                    type="button"
                    aria-label={`${label}: ${rung.title}`}
                    onClick={() => onTake(askedOf(rung, ladder))}
                  >
                    {label}
                  </button>
                ))
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type NarrowProps = { choices: Choices; filters: Filters; onChange: (change: Filters) => void }

function Narrow({ choices, filters, onChange }: NarrowProps) {
  return (
    <div class="narrow">
      <select
        aria-label="Track"
        value={filters.track ?? ""}
        onChange={(event) => onChange({ track: event.currentTarget.value })}
      >
        <option value="">All tracks</option>
        {choices.tracks.map((track) => (
          <option key={track.id} value={track.id}>
            {track.name}
          </option>
        ))}
      </select>
      <select
        aria-label="Level"
        value={filters.level ?? ""}
        onChange={(event) => onChange({ level: event.currentTarget.value })}
      >
        <option value="">All levels</option>
        {choices.levels.map((level) => (
          <option key={level.id} value={level.id}>
            {level.id} {level.name}
          </option>
        ))}
      </select>
    </div>
  )
}

function askedOf(rung: Listed, ladder: string): Asked {
  const entry = `${rung.id}@${rung.revision}`
  const { title, minutes, level, track, kind } = rung
  const standing = "as_pinned"
  return { entry, latest: entry, standing, title, minutes, level, track, ladder, kind }
}

function foundWords(count: number): string {
  if (count === 0) return "No problem fits. Look for other words."
  const problems = count === 1 ? "1 problem" : `${count} problems`
  return count > SHOWN ? `${problems}; the first ${SHOWN} are shown.` : `${problems}.`
}
