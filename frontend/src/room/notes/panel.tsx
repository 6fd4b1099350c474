// Private notes of the interviewers. What stands here travels on streams that nobody else hears.

import { useState } from "preact/hooks"
import { nameOf } from "../names.ts"
import { Panel } from "../panel.tsx"
import type { Session } from "../session.ts"
import { EVERYTHING, found, notesOf, NOTHING_ASKED, type Shown, type Wanted } from "./found.ts"
import { NoteView } from "./note.tsx"
import { Writing } from "./writing.tsx"

export function Notes({ session }: { session: Session }) {
  const [wanted, setWanted] = useState(EVERYTHING)
  const staff = session.staff.value
  if (!staff) return null
  const you = session.you.value?.person ?? ""
  const notes = notesOf(staff, session.own.value, session.ratings.value, you)
  const shown = found(notes, wanted)
  return (
    <Panel title="Notes" className="notes">
      <p class="quiet">Only interviewers see these.</p>
      <Writing session={session} />
      {notes.length > 1 && (
        <Looking session={session} notes={notes} wanted={wanted} onWant={setWanted} />
      )}
      {notes.length > 0 && shown.length === 0 && <p class="quiet">No note fits.</p>}
      {shown.length > 0 && (
        <ol class="note-list" tabIndex={0} aria-label="Notes, the newest first">
          {shown.map((note) => (
            <NoteView key={note.id} session={session} note={note} title={titleOf(session, note)} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

function titleOf(session: Session, { question }: Shown): string | null {
  return session.staff.value?.questions[question ?? ""]?.task.title ?? null
}

type LookingProps = {
  session: Session
  notes: readonly Shown[]
  wanted: Wanted
  onWant: (wanted: Wanted) => void
}

function Looking({ session, notes, wanted, onWant }: LookingProps) {
  const people = [...new Set(notes.map(({ person }) => person))]
  const questions = [...new Set(notes.map(({ question }) => question ?? NOTHING_ASKED))]
  const title = (id: string) => session.staff.value?.questions[id]?.task.title ?? "No question"
  return (
    <div class="looking" role="search" aria-label="Notes">
      <input
        type="search"
        aria-label="Search notes"
        placeholder="Search notes"
        autocomplete="off"
        value={wanted.words}
        onInput={(event) => onWant({ ...wanted, words: event.currentTarget.value })}
      />
      <Choice
        label="Author"
        all="Everybody"
        value={wanted.person}
        choices={people.map((id) => [id, nameOf(session, id)])}
        onChoose={(person) => onWant({ ...wanted, person })}
      />
      <Choice
        label="Question"
        all="All questions"
        value={wanted.question}
        choices={questions.map((id) => [id, title(id)])}
        onChoose={(question) => onWant({ ...wanted, question })}
      />
    </div>
  )
}

type ChoiceProps = {
  label: string
  all: string
  value: string
  choices: readonly (readonly [id: string, name: string])[]
  onChoose: (id: string) => void
}

function Choice({ label, all, value, choices, onChoose }: ChoiceProps) {
  if (choices.length < 2) return null
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
