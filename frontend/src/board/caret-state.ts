// Where the carets and selections of others stand in this editor's text. No view is needed for that.

import { StateEffect, StateField, type ChangeDesc } from "@codemirror/state"
import type { Ranges } from "../interview/protocol.ts"
import type { Accepted } from "./arrivals.ts"

/** Somebody's caret in this editor's text; no ranges: they have left the board. */
export interface PlacedCaret {
  readonly person: string
  readonly ranges: Ranges
}

export const putCarets = StateEffect.define<readonly PlacedCaret[]>({
  map: (carets, changes) => carried(carets, changes),
})

export const placedCarets = StateField.define<ReadonlyMap<string, Ranges>>({
  create: () => new Map(),
  update(carets, transaction) {
    const put = transaction.effects.flatMap((effect) => (effect.is(putCarets) ? effect.value : []))
    if (!transaction.docChanged && put.length === 0) return carets
    const next = new Map<string, Ranges>()
    for (const [person, ranges] of carets) next.set(person, mapped(ranges, transaction.changes))
    const length = transaction.newDoc.length
    for (const { person, ranges } of put) {
      if (ranges.length > 0) next.set(person, within(ranges, length))
      else next.delete(person)
    }
    return next
  },
})

/** Where an update leaves its author's caret: behind the last of what it changed. */
export function caretOf(update: Accepted, changes: ChangeDesc): PlacedCaret | null {
  let end: number | null = null
  changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => (end = toB))
  return update.person === null || end === null
    ? null
    : { person: update.person, ranges: [[end, end]] }
}

/** Moves carets along with a change of the text. */
export function carried(carets: readonly PlacedCaret[], changes: ChangeDesc): PlacedCaret[] {
  return carets.map(({ person, ranges }) => ({ person, ranges: mapped(ranges, changes) }))
}

/** Moves ranges along; text put in exactly at a place goes behind it. */
export function mapped(ranges: Ranges, changes: ChangeDesc): Ranges {
  const within = (place: number) => Math.min(place, changes.length)
  return ranges.map(
    ([anchor, head]) => [changes.mapPos(within(anchor)), changes.mapPos(within(head))] as const,
  )
}

function within(ranges: Ranges, length: number): Ranges {
  return ranges.map(([anchor, head]) => [Math.min(anchor, length), Math.min(head, length)] as const)
}
