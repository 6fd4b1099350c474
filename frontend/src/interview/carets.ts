// Where the carets and selections of people stood, as the fold of the room's stream. Live they are
// signals; a recording tells them by edits and by `selected`.

import { ChangeSet, type ChangeDesc } from "@codemirror/state"
import type { Room } from "./fold.ts"
import type { Changes, Edited, Ranges, RoomEvent, Selected } from "./protocol.ts"

/** Somebody's caret: on one board, since people have one at a time. */
export interface Caret {
  readonly board: string
  readonly ranges: Ranges
}

/** The changes of a board up to a version, the newest first; each holds on to those before it. */
interface Told {
  readonly changes: Changes
  readonly before: Told | null
}

/** `last` is who wrote last; `told` is kept for selections that were made on an earlier version. */
export interface Carets {
  readonly last: string | null
  readonly placed: Readonly<Record<string, Caret>>
  readonly told: Readonly<Record<string, Told>>
}

export const NO_CARETS: Carets = { last: null, placed: {}, told: {} }

/** The carets as they are after one more event, which made the room what it is. */
export function evolveCarets(carets: Carets, room: Room, event: RoomEvent): Carets {
  if (event.kind === "edited") return afterEdit(carets, event)
  return event.kind === "selected" ? afterSelection(carets, room, event) : carets
}

function afterEdit(carets: Carets, event: Edited): Carets {
  const { board, person } = event
  const changes = ChangeSet.fromJSON(event.changes).desc
  const placed: Record<string, Caret> = {}
  for (const [other, caret] of Object.entries(carets.placed)) {
    if (other !== person) placed[other] = caret.board === board ? moved(caret, changes) : caret
  }
  const end = endOf(changes)
  const own = end === null ? carets.placed[person] : { board, ranges: [[end, end] as const] }
  if (own) placed[person] = own
  const told = { changes: event.changes, before: carets.told[board] ?? null }
  return { last: person, placed, told: { ...carets.told, [board]: told } }
}

function afterSelection(carets: Carets, room: Room, event: Selected): Carets {
  const board = room.boards[event.board]
  if (!board) return carets
  const missed = newest(carets.told[board.id] ?? null, board.version - event.version)
  const told: Caret = { board: board.id, ranges: event.ranges }
  const caret = within(missed.reduce(moved, told), board.text.length)
  return { ...carets, placed: { ...carets.placed, [event.person]: caret } }
}

/** The newest changes, in the order in which they were made. */
function newest(told: Told | null, count: number): ChangeDesc[] {
  const found: ChangeDesc[] = []
  for (let one = told; one !== null && found.length < count; one = one.before) {
    found.push(ChangeSet.fromJSON(one.changes).desc)
  }
  return found.reverse()
}

/** Where an edit leaves its author's caret: behind the last of what it changed. */
function endOf(changes: ChangeDesc): number | null {
  let end: number | null = null
  changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => (end = toB))
  return end
}

function moved({ board, ranges }: Caret, changes: ChangeDesc): Caret {
  const place = (at: number) => changes.mapPos(Math.min(at, changes.length))
  return { board, ranges: ranges.map(([anchor, head]) => [place(anchor), place(head)] as const) }
}

function within({ board, ranges }: Caret, length: number): Caret {
  const place = (at: number) => Math.min(at, length)
  return { board, ranges: ranges.map(([anchor, head]) => [place(anchor), place(head)] as const) }
}
