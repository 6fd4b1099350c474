// An interviewer's pen: the board is read-only until it is taken up, and what was written with it
// can be taken back as a whole.

import { useComputed } from "@preact/signals"
import type { Press } from "../interview/protocol.ts"
import { openPress } from "./happened.ts"
import type { Session } from "./session.ts"
import { focusBoard } from "./stops.ts"

export function Pen({ session }: { session: Session }) {
  const last = useComputed(() => lastPress(session)).value
  const isWriting = useMayEdit(session)
  const canBeTakenBack = last !== null && !last.is_taken_back
  function write() {
    session.send({ kind: "begin_writing" })
    focusBoard()
  }
  return (
    <span class="pen" role="group" aria-label="Writing">
      {isWriting ? (
        <button type="button" class="plain" onClick={() => (session.isStopping.value = true)}>
          Stop writing
        </button>
      ) : (
        <button type="button" class="plain" onClick={write} disabled={session.isStopping.value}>
          Write on board
        </button>
      )}
      {canBeTakenBack && (
        <button
          type="button"
          class="plain"
          title="Takes away what you wrote since you last began; what others wrote stays"
          onClick={() => session.send({ kind: "take_back", press: last.id })}
        >
          Take back
        </button>
      )}
    </span>
  )
}

/** Whether this person's keys reach the boards: a candidate's always, an interviewer's after a press. */
export function useMayEdit(session: Session): boolean {
  return useComputed(() => {
    const you = session.you.value
    if (you?.role !== "interviewer") return you?.role === "candidate"
    return openPress(session.room.value, you.person) !== null && !session.isStopping.value
  }).value
}

function lastPress(session: Session): Press | null {
  const presses = Object.values(session.room.value?.presses ?? {})
  return presses.findLast((one) => one.person === session.you.value?.person) ?? null
}
