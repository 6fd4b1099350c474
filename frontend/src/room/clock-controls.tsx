// What interviewers do to clocks: what is done often as buttons, the rest as a part of a menu.

import { useComputed } from "@preact/signals"
import { useState } from "preact/hooks"
import type { Clock } from "../interview/protocol.ts"
import { ENDING, type Ending } from "../parts/house-rules.tsx"
import type { Session } from "./session.ts"
import { useRoom } from "./standing.ts"

const MINUTE = 60_000
const MOST_MINUTES = 180
const ENDINGS: Ending[] = ["soft", "hard"]

export function ClockControls({ session }: { session: Session }) {
  const isPaused = useIsPaused(session)
  const isOpen = useRoom(session, (room) => room.phase === "open")
  if (!isOpen) return null
  if (isPaused) return <ResumeInterview session={session} />
  if (!session.clock.isShown.value) return null
  return (
    <>
      <Going session={session} />
      <button type="button" onClick={() => change(session, 2)}>
        Add 2 minutes
      </button>
    </>
  )
}

export function ClockMenu({ session, onDone }: { session: Session; onDone: () => void }) {
  const isPaused = useIsPaused(session)
  const isOpen = useRoom(session, (room) => room.phase === "open")
  if (!isOpen) return null
  function pause() {
    session.send({ kind: "pause_interview" })
    onDone()
  }
  return (
    <>
      {session.clock.isShown.value && (
        <>
          <Minutes session={session} />
          <EndingOfThis session={session} />
        </>
      )}
      {!isPaused && (
        <button type="button" onClick={pause}>
          Pause interview
        </button>
      )}
    </>
  )
}

function ResumeInterview({ session }: { session: Session }) {
  return (
    <button
      type="button"
      class="primary"
      onClick={() => session.send({ kind: "resume_interview" })}
    >
      Resume interview
    </button>
  )
}

const GOING: Record<Clock["phase"], "Start" | "Pause" | "Resume"> = {
  ready: "Start",
  running: "Pause",
  cut_off: "Pause",
  paused: "Resume",
  interview_paused: "Resume",
}

/** Starts the clock or lets it stand; at a hard end there is neither, until time is added. */
function Going({ session }: { session: Session }) {
  const phase = useComputed(() => session.clock.question.value?.clock.phase ?? null).value
  if (phase === null || session.clock.isLocked.value) return null
  const does = GOING[phase]
  const kind = does === "Pause" ? "pause_clock" : "start_clock"
  function press() {
    const question = session.clock.question.peek()
    if (question) session.send({ kind, question: question.id })
  }
  return (
    <button type="button" class={does === "Start" ? "primary" : ""} onClick={press}>
      {does} clock
    </button>
  )
}

function Minutes({ session }: { session: Session }) {
  const [minutes, setMinutes] = useState("5")
  const wanted = Math.round(Number(minutes))
  const isFit = wanted >= 1 && wanted <= MOST_MINUTES
  return (
    <fieldset>
      <legend>Time of this question</legend>
      <button type="button" onClick={() => change(session, -1)}>
        Take 1 minute
      </button>
      <div class="one-line">
        <input
          type="number"
          aria-label="Minutes to add or take"
          value={minutes}
          min={1}
          max={MOST_MINUTES}
          onInput={(event) => setMinutes(event.currentTarget.value)}
        />
        <button type="button" disabled={!isFit} onClick={() => change(session, wanted)}>
          Add minutes
        </button>
        <button type="button" disabled={!isFit} onClick={() => change(session, -wanted)}>
          Take minutes
        </button>
      </div>
    </fieldset>
  )
}

function EndingOfThis({ session }: { session: Session }) {
  const chosen = useComputed(() => session.clock.question.value?.clock.ending).value
  function choose(ending: Ending) {
    const question = session.clock.question.peek()
    if (question) session.send({ kind: "change_clock_ending", question: question.id, ending })
  }
  return (
    <fieldset>
      <legend>When it is over</legend>
      {ENDINGS.map((ending) => (
        <label class="choice" key={ending}>
          <input
            type="radio"
            name="ending-of-this"
            checked={chosen === ending}
            onChange={() => choose(ending)}
          />
          {ENDING[ending].name}
        </label>
      ))}
    </fieldset>
  )
}

/** Says which clock was seen, own wishes on their way included, so that a repeat adds nothing. */
function change(session: Session, minutes: number): void {
  const question = session.clock.question.peek()
  if (!question) return
  const { id, clock } = question
  const milliseconds = minutes * MINUTE
  const own = session.underWay((wish) => wish.kind === "change_time" && wish.question === id)
  const revision = clock.revision + own
  session.send({ kind: "change_time", question: id, milliseconds, revision })
}

function useIsPaused(session: Session): boolean {
  return useRoom(session, (room) => room.paused_at !== null) ?? false
}
