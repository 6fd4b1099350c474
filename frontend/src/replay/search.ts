// Looking for words in all that ever stood on the boards: the moments at which they came to stand
// there, also where they are gone again.

import { ChangeSet, type Text } from "@codemirror/state"
import { after, BEGINNING, type State } from "./checkpoints.ts"
import type { Event } from "../interview/protocol.ts"
import type { Tape } from "./tape.ts"

interface Sought {
  readonly board: string
  /** The line as it was then. */
  readonly line: string
}

export interface Found extends Sought {
  readonly time: number
}

/**
 * Looks for words, whatever their capitals; yields after each event, so that the one who asks may
 * stop or let others have a turn.
 */
export function* searching(tape: Tape, words: string): Generator<Found | null> {
  const sought = words.trim().toLowerCase()
  if (sought === "") return
  let state = BEGINNING
  for (const [place, entry] of tape.entries.entries()) {
    const { boards } = state.interview.room
    state = after(state, entry)
    const found = newIn(boards, state.interview.room.boards, entry.event, sought)
    yield found && { ...found, time: tape.times[place]! }
  }
}

type Boards = State["interview"]["room"]["boards"]

function newIn(before: Boards, boards: Boards, event: Event, sought: string): Sought | null {
  if (event.kind !== "edited" && event.kind !== "board_opened") return null
  const { text } = boards[event.board]!
  const place =
    event.kind === "edited"
      ? newPlace(before[event.board]!.text, text, event.changes, sought)
      : text.toString().toLowerCase().indexOf(sought)
  return place < 0 ? null : { board: event.board, line: text.lineAt(place).text.trim() }
}

/** Where a change made words stand that had not stood there, else -1; reads what lies around it. */
function newPlace(before: Text, text: Text, changes: unknown, sought: string): number {
  const around = sought.length - 1
  let place = -1
  ChangeSet.fromJSON(changes).iterChangedRanges((fromA, toA, fromB, toB) => {
    const start = Math.max(0, fromB - around)
    const now = text.sliceString(start, toB + around).toLowerCase()
    const old = before.sliceString(Math.max(0, fromA - around), toA + around).toLowerCase()
    if (countOf(now, sought) > countOf(old, sought)) place = start + now.lastIndexOf(sought)
  })
  return place
}

function countOf(text: string, sought: string): number {
  return text.split(sought).length - 1
}
