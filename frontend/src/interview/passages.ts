// Passages, which interviewers wrote on a board: the twin of the server's passages.py.

import type { ChangeDesc } from "@codemirror/state"
import { countOf } from "./ordered.ts"
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
  const pieces: Passage[][] = []
  changes.iterGaps((from, fromNew, length) => {
    pieces.push(within(passages, from, from + length, fromNew - from))
  })
  if (writer !== null) {
    changes.iterChangedRanges((_fromA, _toA, from, to) => {
      if (to > from) pieces.push([[from, to, writer]])
    }, true)
  }
  return joined(pieces.filter(({ length }) => length > 0)).slice(0, MOST)
}

/**
 * The pieces of passages from one place to another, where they are once they have moved. Every edit
 * asks this of a whole board, so only what moves is made anew.
 */
function within(passages: Passages, from: number, to: number, moved: number): Passage[] {
  const first = countOf(passages, ([, end]) => end <= from)
  const pieces = passages.slice(
    first,
    countOf(passages, ([start]) => start < to),
  )
  const [opening, closing] = [pieces[0], pieces.at(-1)]
  if (!opening || !closing) return pieces
  if (opening[0] < from) pieces[0] = [from, opening[1], opening[2]]
  if (closing[1] > to) pieces[pieces.length - 1] = [pieces.at(-1)![0], to, closing[2]]
  if (moved === 0) return pieces
  return pieces.map(([start, end, person]) => [start + moved, end + moved, person])
}

/** Pieces in the order of the text, as one where they go on with each other. */
function joined(pieces: readonly Passage[][]): Passage[] {
  const done: Passage[] = []
  for (const some of pieces.toSorted(([one], [other]) => one![0] - other![0])) {
    const [last, next] = [done.at(-1), some[0]!]
    if (last && last[1] === next[0] && last[2] === next[2]) {
      done.pop()
      some[0] = [last[0], next[1], last[2]]
    }
    done.push(...some)
  }
  return done
}
