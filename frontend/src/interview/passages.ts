// Passages, which interviewers wrote on a board: the twin of the server's passages.py.

import type { ChangeDesc } from "@codemirror/state"
import type { Passage } from "./protocol.ts"

// As on the server: more places are no longer told apart.
const MOST = 1_000

export type Passages = readonly Passage[]

/** What must be known of a change: which ranges it leaves, and which it puts in. */
export type Ranges = Pick<ChangeDesc, "iterGaps" | "iterChangedRanges">

/** The passages after a change; what it puts in is the writer's, or nobody's passage. */
export function carriedPassages(
  passages: Passages,
  changes: Ranges,
  writer: string | null,
): Passages {
  if (passages.length === 0 && writer === null) return passages
  const pieces = kept(passages, changes)
  if (writer !== null) {
    changes.iterChangedRanges((_fromA, _toA, from, to) => {
      if (to > from) pieces.push([from, to, writer])
    }, true)
  }
  return joined(pieces.sort(([one], [other]) => one - other)).slice(0, MOST)
}

/** The pieces that a change leaves, where they are after it. */
function kept(passages: Passages, changes: Ranges): Passage[] {
  const pieces: Passage[] = []
  let first = 0
  changes.iterGaps((from, fromNew, length) => {
    const to = from + length
    const moved = fromNew - from
    while (first < passages.length && passages[first]![1] <= from) first += 1
    for (let place = first; place < passages.length && passages[place]![0] < to; place += 1) {
      const [start, end, person] = passages[place]!
      pieces.push([Math.max(start, from) + moved, Math.min(end, to) + moved, person])
    }
  })
  return pieces
}

function joined(pieces: Passages): Passages {
  const done: Passage[] = []
  for (const [start, end, person] of pieces) {
    const last = done.at(-1)
    if (last && last[1] === start && last[2] === person)
      done[done.length - 1] = [last[0], end, person]
    else done.push([start, end, person])
  }
  return done
}
