// A question of one's own, written in a dialog: the task in Markdown, and what the board begins with.

import { useEffect, useRef, useState } from "preact/hooks"
import { LANGUAGES } from "../board/languages.ts"
import { Field } from "../host/field.tsx"
import type { OwnQuestion } from "./answers.ts"

type OwnProps = {
  question: OwnQuestion
  isNew: boolean
  onDone: (question: OwnQuestion) => void
  onCancel: () => void
}

export function OwnQuestionForm({ question, isNew, onDone, onCancel }: OwnProps) {
  const [draft, setDraft] = useState(question)
  const [minutes, setMinutes] = useState(`${question.minutes}`)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const title = isNew ? "New question" : "Change the question"

  function done(event: Event) {
    event.preventDefault()
    onDone({ ...draft, title: draft.title.trim(), minutes: Number(minutes) })
  }
  return (
    <dialog ref={dialog} class="own" aria-label={title} onCancel={onCancel}>
      <form class="question" onSubmit={done}>
        <h2>{title}</h2>
        <div class="columns">
          <Field
            name="own-title"
            label="Title"
            hint="The candidate reads it."
            value={draft.title}
            isRequired
            onInput={(value) => setDraft({ ...draft, title: value })}
          />
          <Field
            name="own-minutes"
            label="Minutes"
            kind="number"
            range={[1, 180]}
            isRequired
            value={minutes}
            onInput={setMinutes}
          />
        </div>
        <Field
          name="own-statement"
          label="Task"
          kind="lines"
          hint="Markdown: paragraphs, lists, tables and blocks of code."
          isRequired
          value={draft.statement}
          onInput={(statement) => setDraft({ ...draft, statement })}
        />
        <Field
          name="own-starter"
          label="The board begins with"
          kind="lines"
          hint="May be left empty."
          value={draft.starter}
          onInput={(starter) => setDraft({ ...draft, starter })}
        />
        <div class="field">
          <label for="own-language">Language</label>
          <select
            id="own-language"
            value={draft.language}
            onChange={(event) => setDraft({ ...draft, language: event.currentTarget.value })}
          >
            <option value="">Not chosen</option>
            {LANGUAGES.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="row">
          <button type="submit" class="primary">
            {isNew ? "Add question" : "Keep changes"}
          </button>
          <button type="button" class="plain" onClick={onCancel}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  )
}
