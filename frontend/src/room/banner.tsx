// Slim lines between bar and board: what is going on, what it means, what was kept. They push the
// board down and never lie over it.

import { useEffect, useState } from "preact/hooks"
import type { Session } from "./session.ts"
import { interviewersAreCutOff, useRoom } from "./standing.ts"
import { CouldNotBeSaved } from "./could-not-be-saved.tsx"
import { focusBoard } from "./stops.ts"

export function Banners({ session }: { session: Session }) {
  return (
    <section class="banners" aria-label="Messages">
      <Going session={session} />
      <CouldNotBeSaved session={session} />
      <Refusal session={session} />
    </section>
  )
}

// A cut shorter than this shows on the chip alone: a line that comes and goes would move the board.
const BLIP = 2_000

type Phase = "open" | "ending" | "ended"

/** What is going on, in one line. */
export function Going({ session }: { session: Session }) {
  const phase = useRoom(session, (room) => room.phase)
  const isPaused = useRoom(session, (room) => room.paused_at !== null) ?? false
  const isCut = useLasting(session.status.value === "down", BLIP)
  const words = goingWords(session, phase, isCut) ?? timeWords(session, isPaused)
  return words && <p class="banner">{words}</p>
}

function goingWords(session: Session, phase: Phase | null, isCut: boolean): string | null {
  if (phase === "ended") {
    return "The interview has ended. The boards can be read; what is private stays open to you."
  }
  if (isCut) {
    return "The connection is cut. Go on writing: it is kept here and handed in when it is back."
  }
  if (phase === "ending") return "The interview is ending. What you wrote is being saved."
  if (session.you.value?.role !== "candidate") return null
  return interviewersAreCutOff(session.people.value)
    ? "Your interviewer is reconnecting. What you write is saved."
    : null
}

function timeWords(session: Session, isPaused: boolean): string | null {
  if (isPaused) return "The interview is paused. No clock runs until it goes on."
  return session.clock.isLocked.value
    ? "The time of this question is over. The board can be read, and takes nothing more."
    : null
}

function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [hasLasted, setLasted] = useState(false)
  useEffect(() => {
    setLasted(false)
    if (!isSo) return
    const timer = setTimeout(() => setLasted(true), milliseconds)
    return () => clearTimeout(timer)
  }, [isSo])
  return isSo && hasLasted
}

function Refusal({ session }: { session: Session }) {
  const refusal = session.refusal.value
  if (!refusal) return null
  function dismiss() {
    session.refusal.value = null
    focusBoard()
  }
  return (
    <div class="banner warning" role="alert">
      <p>{refusal.sentence}</p>
      <button type="button" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  )
}
