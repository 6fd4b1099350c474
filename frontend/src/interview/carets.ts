// Where the carets and selections of people stood, as the fold of the room's stream. Live they are
// signals; a recording tells them by edits and by `selected`.

import { ChangeSet, type ChangeDesc } from "@codemirror/state"
import type { Room } from "./fold.ts"
import type { Edited, Ranges, RoomEvent, Selected } from "./protocol.ts"

/** Somebody's caret: on one board, since people have one at a time. */
export interface Caret {
  readonly board: string
  readonly ranges: Ranges
}

/**
 * `last` is who wrote last. `recent` holds the newest changes of each board, for selections made on a
 * version before.
 */
export interface Carets {
  readonly last: string | null
  readonly placed: Readonly<Record<string, Caret>>
  readonly recent: Readonly<Record<string, readonly ChangeDesc[]>>
}

export const NO_CARETS: Carets = { last: null, placed: {}, recent: {} }

const RECENT = 100

/** The carets as they are after one more event, which made the room what it is. */
export function evolveCarets(carets: Carets, room: Room, event: RoomEvent): Carets {
  if (event.kind === "edited") return afterEdit(carets, event)
  return event.kind === "selected" ? afterSelection(carets, room, event) : carets
}

function afterEdit(carets: Carets, { board, person, changes: json }: Edited): Carets {
  const changes = ChangeSet.fromJSON(json).desc
  const placed: Record<string, Caret> = {}
  for (const [other, caret] of Object.entries(carets.placed)) {
    placed[other] = caret.board === board ? moved(caret, changes) : caret
  }
  const end = endOf(changes)
  if (end !== null) placed[person] = { board, ranges: [[end, end]] }
  const recent = [...(carets.recent[board] ?? []), changes].slice(-RECENT)
  return { last: person, placed, recent: { ...carets.recent, [board]: recent } }
}

function afterSelection(carets: Carets, room: Room, event: Selected): Carets {
  const board = room.boards[event.board]
  if (!board) return carets
  const recent = carets.recent[board.id] ?? []
  const missed = board.version - event.version
  const told: Caret = { board: board.id, ranges: event.ranges }
  const caret = missed > 0 ? recent.slice(-missed).reduce(moved, told) : told
  const placed = { ...carets.placed, [event.person]: within(caret, board.text.length) }
  return { ...carets, placed }
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
