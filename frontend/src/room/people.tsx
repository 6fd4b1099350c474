// Who is here, who waits at the door, and who leads.

import type { Person, Presence } from "../interview/protocol.ts"
import { DoorPart, PersonOptions } from "./for-interviewers.tsx"
import { openPress } from "./happened.ts"
import { Panel } from "./panel.tsx"
import { PersonMark } from "./person-mark.tsx"
import type { Session } from "./session.ts"
import { isInterviewer, useIsOver, useRoom } from "./standing.ts"

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
      {isInterviewer(session) && !isOver && <DoorPart session={session} />}
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
        <PersonOptions session={session} person={person} isYou={isYou} />
      )}
    </li>
  )
}

function presenceWords({ presence, is_away }: Person): string {
  return presence === "here" && is_away ? "away" : PRESENCE[presence]
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
