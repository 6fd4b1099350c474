// Presses, in which interviewers write on the boards: the twin of the server's presses.py.

import type { Press, TakenBack, WritingBegan, WritingEnded } from "./protocol.ts"

export type Presses = Readonly<Record<string, Press>>

/** The presses as they are after one more event about one of them. */
export function evolvePresses(
  presses: Presses,
  at: number,
  event: WritingBegan | WritingEnded | TakenBack,
): Presses {
  return { ...presses, [event.press]: pressAfter(presses[event.press], at, event) }
}

/** The newest press of somebody. */
export function lastPress(presses: Presses, person: string | undefined): Press | null {
  return Object.values(presses).findLast((one) => one.person === person) ?? null
}

function pressAfter(
  press: Press | undefined,
  at: number,
  event: WritingBegan | WritingEnded | TakenBack,
): Press {
  if (event.kind === "writing_began") {
    const { press: id, person } = event
    return { id, person, began_at: at, ended_at: null, is_taken_back: false }
  }
  if (!press) throw new Error(`An event speaks of ${event.press}, which is not there.`)
  return event.kind === "writing_ended"
    ? { ...press, ended_at: at }
    : { ...press, is_taken_back: true }
}
