// Private notes of the interviewers. What stands here travels on streams that nobody else hears.

import { useRef, useState } from "preact/hooks"
import type { Note } from "../interview/protocol.ts"
import { Panel } from "./panel.tsx"
import type { Session } from "./session.ts"
import { clockWords, WithLinks } from "./shown-text.tsx"

type Audience = "interviewers" | "me"
type Shown = Note & { audience: Audience }

export function Notes({ session }: { session: Session }) {
  return (
    <Panel title="Notes" className="notes">
      <p class="quiet">Only interviewers see these.</p>
      <Writing session={session} />
      <ol>
        {notesOf(session).map((note) => (
          <li key={note.id}>
            <span class="quiet">
              <time dateTime={new Date(note.at).toISOString()}>{clockWords(note.at)}</time>{" "}
              {nameOf(session, note.person)}
              {note.audience === "me" && ", only for you"}
            </span>
            <span class="text">
              <WithLinks text={note.text} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function notesOf(session: Session): Shown[] {
  const shared = session.staff.value?.notes ?? []
  const own = session.own.value?.notes ?? []
  const all = [
    ...shared.map((note): Shown => ({ ...note, audience: "interviewers" })),
    ...own.map((note): Shown => ({ ...note, audience: "me" })),
  ]
  return all.sort((one, other) => other.at - one.at)
}

function nameOf(session: Session, id: string): string {
  if (session.you.value?.person === id) return "You"
  return session.people.value.find((person) => person.id === id)?.name ?? "An interviewer"
}

function Writing({ session }: { session: Session }) {
  const [text, setText] = useState("")
  const [audience, setAudience] = useState<Audience>("interviewers")
  const area = useRef<HTMLTextAreaElement>(null)
  function add(event: Event) {
    event.preventDefault()
    if (text.trim() === "") return
    session.send({ kind: "write_note", text: text.trim(), visible_to: audience })
    setText("")
    area.current?.focus()
  }
  function addByKey(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) add(event)
  }
  return (
    <form onSubmit={add}>
      <textarea
        aria-label="Private note"
        rows={3}
        ref={area}
        value={text}
        autocomplete="off"
        maxLength={session.limits.value?.note_length}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={addByKey}
      />
      <div class="row">
        <button type="submit">Add note</button>
        <label class="choice">
          <input
            type="checkbox"
            checked={audience === "me"}
            onChange={(event) => setAudience(event.currentTarget.checked ? "me" : "interviewers")}
          />
          <span>Only for me</span>
        </label>
      </div>
    </form>
  )
}
