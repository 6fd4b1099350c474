// The bar at the top: what this is, whether it is saved, how much time is left, who is here, and the
// way out.

import { ClockOptions } from "./clock-options.tsx"
import { Ending, Leaving } from "./ending.tsx"
import { ThemeButton } from "../parts/theme.tsx"
import { PersonMark } from "./person-mark.tsx"
import { ClockButtons, ClockChoices } from "./for-interviewers.tsx"
import { TextSize } from "./for-later.tsx"
import { QuestionClock } from "./question-clock.tsx"
import { SavedState } from "./saved-state.tsx"
import type { Session } from "./session.ts"
import {
  isCandidate,
  isInterviewer,
  useIsLead,
  useIsOver,
  useRoom,
  waitingAtTheDoor,
} from "./standing.ts"

type TopbarProps = {
  session: Session
  panelsAreOpen: boolean
  onPanels: () => void
  onDoor: () => void
  onObserved: () => void
  onKeyboard: () => void
}

export function Topbar(props: TopbarProps) {
  const { session, panelsAreOpen, onPanels, onDoor, onObserved, onKeyboard } = props
  const isLead = useIsLead(session)
  const phase = useRoom(session, (room) => room.phase)
  return (
    <header class="topbar" data-stop tabIndex={-1}>
      <Title session={session} />
      <SavedState session={session} />
      <Clock session={session} />
      {phase !== "ended" && <Present session={session} />}
      <Waiting session={session} onDoor={onDoor} />
      {!panelsAreOpen && <Count session={session} onObserved={onObserved} />}
      <div class="topbar-end">
        {phase === "ended" && <ReplayLink session={session} />}
        <ThemeButton />
        <TextSize />
        <button type="button" class="plain" onClick={onKeyboard}>
          Keyboard
        </button>
        <button type="button" class="plain" aria-expanded={panelsAreOpen} onClick={onPanels}>
          Panels
        </button>
        {phase === "open" &&
          (isLead ? <Ending session={session} /> : <Leaving session={session} />)}
      </div>
    </header>
  )
}

function Clock({ session }: { session: Session }) {
  const runsClock = isInterviewer(session) && !useIsOver(session)
  const choices = (close: () => void) => <ClockChoices session={session} onDone={close} />
  return (
    <div class="clock-place">
      <QuestionClock session={session} />
      {runsClock && <ClockButtons session={session} />}
      <ClockOptions session={session} more={runsClock ? choices : null} />
    </div>
  )
}

function Title({ session }: { session: Session }) {
  const title = useRoom(session, (room) => room.title)
  const candidate = useRoom(session, (room) => room.candidate)
  if (!isInterviewer(session)) return <h1>{title}</h1>
  return (
    <h1>
      {candidate}
      <span class="quiet">{title}</span>
    </h1>
  )
}

function Present({ session }: { session: Session }) {
  const here = session.people.value.filter((person) => person.presence === "here")
  const names = here.map((person) => person.name).join(", ")
  return (
    <div class="present" role="img" aria-label={`Here: ${names}`}>
      {here.map((person) => (
        <PersonMark key={person.id} person={person} />
      ))}
    </div>
  )
}

function Waiting({ session, onDoor }: { session: Session; onDoor: () => void }) {
  const waiting = waitingAtTheDoor(session)
  if (waiting.length === 0) return null
  const words = waiting.length === 1 ? `${waiting[0]!.name} waits` : `${waiting.length} people wait`
  return (
    <button type="button" class="primary" onClick={onDoor}>
      {words}
    </button>
  )
}

function ReplayLink({ session }: { session: Session }) {
  const isRecorded = useRoom(session, (room) => room.recorded)
  if (!isInterviewer(session) || !isRecorded) return null
  return (
    <a class="button" href={`/room/${session.you.value?.seat}/replay`}>
      Replay
    </a>
  )
}

/** Who is observed sees how much of it there is when the list is out of sight, too. */
function Count({ session, onObserved }: { session: Session; onObserved: () => void }) {
  const count = useRoom(session, (room) => room.observations.length) ?? 0
  if (!isCandidate(session) || count === 0) return null
  return (
    <button type="button" class="plain" onClick={onObserved}>
      {count} observed
    </button>
  )
}
