// One note as it is read, and as its author changes or removes it.

import { useEffect, useRef } from "preact/hooks"
import { Confirm } from "../../parts/confirm.tsx"
import { isEnter } from "../../parts/enter.ts"
import { nameOf } from "../names.ts"
import type { Session } from "../session.ts"
import { clockWords, WithLinks } from "../shown-text.tsx"
import type { Shown } from "./found.ts"

const AUDIENCES: Record<Shown["audience"], string | null> = {
  interviewers: null,
  sealed: "only you until you submit your rating",
  opened: "came with the rating",
}
const SHORT = 40

type NoteProps = { session: Session; note: Shown; title: string | null }

export function NoteView({ session, note, title }: NoteProps) {
  const changed = session.draft.value.changes[note.id]
  const isMine = note.person === session.you.value?.person
  return (
    <li class="note">
      <NoteHead session={session} note={note} title={title} />
      {changed !== undefined ? (
        <Changing session={session} note={note} text={changed} />
      ) : (
        <span class="text">
          <WithLinks text={note.text} />
        </span>
      )}
      {isMine && changed === undefined && <Acts session={session} note={note} />}
    </li>
  )
}

function NoteHead({ session, note, title }: NoteProps) {
  const about = [
    nameOf(session, note.person),
    title,
    note.changed_at === null ? null : "changed",
    AUDIENCES[note.audience],
  ]
  return (
    <span class="quiet">
      <time dateTime={new Date(note.at).toISOString()}>{clockWords(note.at)}</time>{" "}
      {about.filter(Boolean).join(" · ")}
    </span>
  )
}

type OneNoteProps = { session: Session; note: Shown }

function Acts({ session, note }: OneNoteProps) {
  const start = note.text.length > SHORT ? `${note.text.slice(0, SHORT)}...` : note.text
  return (
    <span class="row">
      <button
        type="button"
        class="plain small"
        aria-label={`Edit note: ${start}`}
        onClick={() => change(session, note.id, note.text)}
      >
        Edit
      </button>
      <Confirm
        label="Remove"
        name={`Remove note: ${start}`}
        title="Remove this note?"
        action="Remove note"
        isCalm
        onConfirm={() => session.send({ kind: "remove_note", note: note.id })}
      >
        <p>Its words are gone for everybody. The record keeps that there was a note.</p>
      </Confirm>
    </span>
  )
}

function Changing({ session, note, text }: OneNoteProps & { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  function save() {
    const better = text.trim()
    if (better === "") return
    if (better !== note.text) session.send({ kind: "change_note", note: note.id, text: better })
    change(session, note.id, null)
  }
  function press(event: KeyboardEvent) {
    if (isEnter(event)) save()
    else if (event.key === "Escape") change(session, note.id, null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="changing">
      <textarea
        aria-label="Change note"
        rows={2}
        ref={area}
        value={text}
        autocomplete="off"
        maxLength={session.limits.value?.note_length}
        onInput={(event) => change(session, note.id, event.currentTarget.value)}
        onKeyDown={press}
      />
      <div class="row">
        <button type="button" onClick={save}>
          Save
        </button>
        <button type="button" class="plain" onClick={() => change(session, note.id, null)}>
          Cancel
        </button>
      </div>
    </div>
  )
}

/** What a note is being changed to; null: it is left as it is. */
function change({ draft }: Session, note: string, text: string | null): void {
  const { [note]: _, ...others } = draft.value.changes
  draft.value = {
    ...draft.value,
    changes: text === null ? others : { ...others, [note]: text },
  }
}
