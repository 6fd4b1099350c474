// The field for a new note. What stands in it is kept in this browser with every letter; its moment is
// that of the first one.

import { useRef } from "preact/hooks"
import { isEnter } from "../../parts/enter.ts"
import { NO_DRAFT, type Draft } from "../kept-texts.ts"
import type { Session } from "../session.ts"
import { leaveByEscape } from "../stops.ts"

const AUDIENCES: Record<Draft["audience"], string> = {
  interviewers: "For all interviewers",
  me: "Only me until I submit my rating",
}

export function Writing({ session }: { session: Session }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const draft = session.draft.value
  function write(text: string) {
    session.draft.value = { ...draft, text, began: text === "" ? null : begun(session) }
  }
  function add(event: Event) {
    event.preventDefault()
    const text = draft.text.trim()
    if (text === "") return
    const { audience, began, changes } = draft
    session.send({ kind: "write_note", text, visible_to: audience, began })
    session.draft.value = { ...NO_DRAFT, audience, changes }
    area.current?.focus()
  }
  return (
    <form onSubmit={add}>
      <textarea
        aria-label="Private note"
        aria-keyshortcuts="F8"
        placeholder="F8 goes here, Escape back. Enter adds it."
        data-note
        rows={2}
        ref={area}
        value={draft.text}
        autocomplete="off"
        maxLength={session.limits.value?.note_length}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => (isEnter(event) ? add(event) : leaveByEscape(event))}
      />
      <div class="row">
        <select
          aria-label="Who reads it"
          value={draft.audience}
          onChange={(event) => {
            const audience = event.currentTarget.value as Draft["audience"]
            session.draft.value = { ...draft, audience }
          }}
        >
          {Object.entries(AUDIENCES).map(([audience, words]) => (
            <option key={audience} value={audience}>
              {words}
            </option>
          ))}
        </select>
        <button type="submit">Add note</button>
      </div>
    </form>
  )
}

function begun({ draft, time }: Session): number | null {
  if (draft.value.began !== null || draft.value.text !== "") return draft.value.began
  return time.ahead.value === null ? null : Math.round(time.now())
}
