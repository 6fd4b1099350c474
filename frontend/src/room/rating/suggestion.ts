// What the ratings of single questions suggest for the whole interview. Whoever rates confirms it, or
// does not; nothing is filled in.

import type { PreparedQuestion, Rating } from "../../interview/protocol.ts"

export interface Suggestion {
  readonly from: readonly { readonly title: string; readonly score: number }[]
  /** The middle score, twice; or the two in the middle, where it lies between them. */
  readonly low: number
  readonly high: number
}

/** Null where no question showed anything of this factor. */
export function suggestionOf(
  factor: string,
  { factors }: Rating,
  asked: readonly PreparedQuestion[],
): Suggestion | null {
  const from = asked.flatMap(({ id, task }) => {
    const said = factors.find((one) => one.question === id && one.factor === factor)
    return typeof said?.score === "number" ? [{ title: task.title, score: said.score }] : []
  })
  if (from.length === 0) return null
  const scores = from.map(({ score }) => score).sort((one, other) => one - other)
  const low = scores[Math.floor((scores.length - 1) / 2)]!
  return { from, low, high: scores[Math.floor(scores.length / 2)]! }
}

export function suggests(suggestion: Suggestion | null, score: number): boolean {
  return suggestion !== null && suggestion.low <= score && score <= suggestion.high
}
