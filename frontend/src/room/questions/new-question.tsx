// A question of one's own, written here: its statement is Markdown, which the list then shows as it will
// be read.

import { useState } from "preact/hooks"
import { LANGUAGES } from "../../board/languages.ts"
import type { Language } from "../../interview/protocol.ts"
import type { Session } from "../session.ts"
import { justWritten } from "./just-written.ts"

const FIRST = { title: "", statement: "", minutes: "10", starter: "", language: "" }

type Draft = typeof FIRST
type NewQuestionProps = { session: Session; onDone: () => void }

export function NewQuestion({ session, onDone }: NewQuestionProps) {
  const [draft, setDraft] = useState<Draft>(FIRST)
  const limits = session.limits.value
  const set = (name: keyof Draft) => (event: Event) =>
    setDraft({ ...draft, [name]: (event.currentTarget as HTMLInputElement).value })
  function prepare(event: Event) {
    event.preventDefault()
    const { title, statement, starter } = draft
    justWritten.value = session.send({
      kind: "write_question",
      title: title.trim(),
      statement,
      minutes: Number(draft.minutes),
      starter,
      language: draft.language as Language,
    })
    onDone()
  }
  return (
    <form class="way" aria-label="New question" onSubmit={prepare}>
      <label class="field">
        <span class="label">Title</span>
        <input
          required
          pattern=".*\S.*"
          autocomplete="off"
          maxLength={limits?.title_length}
          value={draft.title}
          onInput={set("title")}
        />
      </label>
      <label class="field">
        <span class="label">Statement</span>
        <textarea
          required
          rows={6}
          maxLength={limits?.statement_length}
          value={draft.statement}
          onInput={set("statement")}
        />
        <span class="hint">Markdown. It is shown as it will be read before you open it.</span>
      </label>
      <label class="field">
        <span class="label">The board begins with</span>
        <textarea
          class="code-field"
          rows={3}
          spellcheck={false}
          maxLength={limits?.starter_length}
          value={draft.starter}
          onInput={set("starter")}
        />
      </label>
      <div class="halves">
        <label class="field">
          <span class="label">Minutes</span>
          <input
            type="number"
            required
            min={1}
            max={limits?.question_minutes}
            value={draft.minutes}
            onInput={set("minutes")}
          />
        </label>
        <div class="field">
          <label for="written-in">Written in</label>
          <select id="written-in" value={draft.language} onChange={set("language")}>
            <option value="">Not chosen</option>
            {LANGUAGES.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="row">
        <button type="submit" class="primary">
          Prepare question
        </button>
        <button type="button" class="plain" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  )
}
