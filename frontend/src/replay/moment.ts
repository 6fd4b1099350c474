// The interview as it was at a moment, whichever way one came there.

import type { Checkpoints, State } from "./checkpoints.ts"
import type { Tape } from "./tape.ts"

/** The state at a moment: the fold of all that had happened by then. */
export function stateAt(tape: Tape, checkpoints: Checkpoints, time: number): State {
  return checkpoints.stateAfter(tape.countAt(time))
}

type Counts = (kind: string) => boolean

/** The next moment after this one at which such an event happened; null: none. */
export function momentAfter(tape: Tape, time: number, counts: Counts): number | null {
  for (let place = tape.countAt(time); place < tape.entries.length; place++) {
    if (counts(tape.entries[place]!.event.kind)) return tape.times[place]!
  }
  return null
}

/** The last moment before this one at which such an event happened; null: none. */
export function momentBefore(tape: Tape, time: number, counts: Counts): number | null {
  for (let place = tape.countAt(time) - 1; place >= 0; place--) {
    const isEarlier = tape.times[place]! < time
    if (isEarlier && counts(tape.entries[place]!.event.kind)) return tape.times[place]!
  }
  return null
}

/** Whether an event changes what stands on a board. */
export function changesBoards(kind: string): boolean {
  return kind === "edited" || kind === "board_opened" || kind === "board_shown"
}
