// Who is here, who waits at the door, and who leads.

import { useState } from "preact/hooks"
import type { Person, Presence } from "../interview/protocol.ts"
import { Confirm } from "../parts/confirm.tsx"
import { Door } from "./door.tsx"
import { openPress } from "./happened.ts"
import { Panel } from "./panel.tsx"
import { PersonMark } from "./person-mark.tsx"
import type { Session } from "./session.ts"
import { isInterviewer, useIsLead, useIsOver, useRoom } from "./standing.ts"

const PRESENCE: Record<Presence, string> = {
  here: "here",
  cut_off: "reconnecting",
  left: "has left",
  removed: "removed",
}

export function People({ session }: { session: Session }) {
  const isOver = useIsOver(session)
  const people = session.people.value.filter((person) => person.presence !== "removed")
  return (
    <Panel title="People" className="people">
      {isInterviewer(session) && !isOver && <Door session={session} />}
      <ul>
        {people.map((person) => (
          <Line key={person.id} session={session} person={person} />
        ))}
      </ul>
      <TakeLead session={session} />
    </Panel>
  )
}

function Line({ session, person }: { session: Session; person: Person }) {
  const isYou = session.you.value?.person === person.id
  const leads = useRoom(session, (room) => room.lead) === person.id
  const isOver = useIsOver(session)
  const isWriting = useRoom(session, (room) => openPress(room, person.id) !== null) && !isOver
  return (
    <li class={isOver || person.presence === "here" ? "" : "absent"}>
      <PersonMark person={person} />
      <span class="who">
        <span>
          {person.name}
          {isYou && <span class="quiet"> (you)</span>}
        </span>
        <span class="quiet">
          {leads ? "lead interviewer" : person.role}
          {!isOver && `, ${presenceWords(person)}`}
          {isWriting && ", writing on the board"}
        </span>
      </span>
      {isInterviewer(session) && !isOver && (
        <Options session={session} person={person} isYou={isYou} />
      )}
    </li>
  )
}

function presenceWords({ presence, is_away }: Person): string {
  return presence === "here" && is_away ? "away" : PRESENCE[presence]
}

type OptionsProps = { session: Session; person: Person; isYou: boolean }

function Options({ session, person, isYou }: OptionsProps) {
  const isLead = useIsLead(session)
  const mayHandOver = isLead && person.role === "interviewer" && !isYou
  const mayRemove = !isYou && (isLead || person.role !== "interviewer")
  if (!isYou && !mayHandOver && !mayRemove) return null
  return (
    <details class="options">
      <summary aria-label={`Options for ${person.name}`}>&#8943;</summary>
      <div>
        {isYou && <Rename session={session} name={person.name} />}
        {mayHandOver && (
          <button
            type="button"
            onClick={() => session.send({ kind: "hand_lead", person: person.id })}
          >
            Hand the lead to {person.name}
          </button>
        )}
        {mayRemove && (
          <Confirm
            label={`Remove ${person.name}`}
            title={`Remove ${person.name} from the room?`}
            action="Remove for good"
            onConfirm={() => session.send({ kind: "remove", person: person.id })}
          >
            <p>They leave at once and cannot come back by the same link. Their text stays.</p>
          </Confirm>
        )}
      </div>
    </details>
  )
}

function Rename({ session, name }: { session: Session; name: string }) {
  const [wanted, setWanted] = useState(name)
  function rename(event: Event) {
    event.preventDefault()
    if (wanted.trim()) session.send({ kind: "rename", name: wanted })
  }
  return (
    <form class="row" onSubmit={rename}>
      <input
        aria-label="Name shown to others"
        value={wanted}
        autocomplete="off"
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <button type="submit">Change name</button>
    </form>
  )
}

function TakeLead({ session }: { session: Session }) {
  const lead = useRoom(session, (room) => room.lead)
  const isOver = useIsOver(session)
  const leader = session.people.value.find((person) => person.id === lead)
  if (!isInterviewer(session) || isOver || leader?.presence === "here") return null
  return (
    <p class="take-lead">
      The lead interviewer is not here.
      <button type="button" onClick={() => session.send({ kind: "take_lead" })}>
        Take the lead
      </button>
    </p>
  )
}
