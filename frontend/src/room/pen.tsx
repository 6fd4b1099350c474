// An interviewer's pen: the board is read-only until it is taken up, and what was written with it
// can be taken back as a whole. Pointing needs no pen.

import { useEffect } from "preact/hooks"
import { announce } from "./announcer.tsx"
import type { Session } from "./session.ts"
import { penOf } from "./shortcuts.ts"
import { focusBoard } from "./stops.ts"

const HINT_FOR = 8_000
const WRITING = "You are writing. F2 stops."
const HELD = "You can write on when the board is open again. F2 stops."
const IN_VAIN = "Press Write on board, F2, to type."

export function Pen({ session }: { session: Session }) {
  const isWriting = session.presses.mayType.value
  usePenKeys(session)
  return (
    <span class="pen" role="group" aria-label="Writing">
      {isWriting ? <Stop session={session} /> : <Write session={session} />}
      <button
        type="button"
        class="plain"
        title="F4"
        aria-keyshortcuts="F4"
        onClick={() => session.point?.()}
      >
        Point at line
      </button>
      <TakeBack session={session} />
    </span>
  )
}

function Write({ session }: { session: Session }) {
  return (
    <button
      type="button"
      class="plain"
      title="F2"
      aria-keyshortcuts="F2"
      onClick={() => write(session)}
      disabled={session.presses.isStopping.value}
    >
      Write on board
    </button>
  )
}

function Stop({ session }: { session: Session }) {
  return (
    <button
      type="button"
      class="stop-writing"
      title="F2"
      aria-keyshortcuts="F2"
      onClick={() => session.presses.stop()}
    >
      Stop writing
    </button>
  )
}

function TakeBack({ session }: { session: Session }) {
  const last = session.presses.last.value
  if (last === null || last.is_taken_back) return null
  return (
    <button
      type="button"
      class="plain"
      title="Takes away what you wrote since you last began; what others wrote stays"
      onClick={() => session.send({ kind: "take_back", press: last.id })}
    >
      Take back
    </button>
  )
}

/** At the foot of the board: that one writes, or why a key does nothing. A pen stays up meanwhile. */
export function PenState({ session }: { session: Session }) {
  const { mayType, inVain } = session.presses
  const isWriting = mayType.value
  const keys = inVain.value
  const isInVain = !isWriting && keys > 0
  useEffect(() => {
    if (isInVain) announce(IN_VAIN)
  }, [isInVain])
  useEffect(() => {
    const timer = setTimeout(() => (inVain.value = 0), HINT_FOR)
    return () => clearTimeout(timer)
  }, [keys])
  if (!isWriting && !isInVain) return null
  const isHeld = session.quiets.current.value !== null || session.clock.isLocked.value
  return <p class="pen-state">{isWriting ? (isHeld ? HELD : WRITING) : IN_VAIN}</p>
}

function write(session: Session): void {
  session.presses.begin()
  focusBoard()
}

function usePenKeys(session: Session): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const does = penOf(event)
      if (does === null || document.querySelector("dialog[open]")) return
      event.preventDefault()
      event.stopPropagation()
      if (event.repeat) return
      if (does === "point") session.point?.()
      else if (session.presses.mayType.peek()) session.presses.stop()
      else write(session)
    }
    addEventListener("keydown", press, { capture: true })
    return () => removeEventListener("keydown", press, { capture: true })
  }, [session])
}
