// What one press takes over into the rating of the whole interview: what the questions suggest, and a line
// that was noted or ticked. Nothing is taken over by itself.

import type { PreparedQuestion, Rating, Scale } from "../../interview/protocol.ts"
import { suggestionOf } from "./suggestion.ts"

/** The scores of factors not yet rated for which the questions suggest exactly one. */
export function suggestedScores(
  scales: readonly Scale[],
  rating: Rating,
  asked: readonly PreparedQuestion[],
): { factor: string; score: number }[] {
  const rated = rating.factors.filter(({ question }) => question === null)
  const said = new Set(rated.map(({ factor }) => factor))
  return scales.flatMap(({ factor }) => {
    const suggestion = said.has(factor) ? null : suggestionOf(factor, rating, asked)
    const isOne = suggestion !== null && suggestion.low === suggestion.high
    return isOne ? [{ factor, score: suggestion.low }] : []
  })
}

/** The summary with a line more, or as it was where it has the line or no room for it. */
export function withLine(summary: string, line: string, most: number): string {
  const longer = summary.trim() === "" ? line : `${summary.trimEnd()}\n${line}`
  return summary.includes(line) || longer.length > most ? summary : longer
}
