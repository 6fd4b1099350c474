// One figure for a rating: the twin of the server's totals.py.

import type { Rating } from "./protocol.ts"

// How somebody recovers from a mistake is worth saying, and no reason for or against anybody.
export const RECOVERY = "composure"

export interface Total {
  /** The weighted mean in hundredths of a score; null if nothing counts. */
  readonly hundredths: number | null
  readonly counted: readonly string[]
  readonly not_observed: readonly string[]
  readonly not_rated: readonly string[]
}

type Weights = Readonly<Record<string, number>>

/** Adds up what was said over the whole interview; `factors` are those that were to be rated. */
export function total(
  { factors: ratings }: Pick<Rating, "factors">,
  factors: readonly string[],
  weights: Weights,
): Total {
  const overall = ratings.filter(({ question }) => question === null)
  const scores = new Map(overall.map(({ factor, score }) => [factor, score]))
  const wanted = [...new Set([...factors, ...scores.keys()])].filter((one) => one !== RECOVERY)
  const observed = wanted.filter((factor) => typeof scores.get(factor) === "number")
  return {
    hundredths: mean(observed, scores as ReadonlyMap<string, number>, weights),
    counted: observed,
    not_observed: wanted.filter((factor) => scores.get(factor) === null),
    not_rated: wanted.filter((factor) => !scores.has(factor)),
  }
}

function mean(
  observed: readonly string[],
  scores: ReadonlyMap<string, number>,
  weights: Weights,
): number | null {
  if (observed.length === 0) return null
  let points = 0
  let weight = 0
  for (const factor of observed) {
    points += (weights[factor] ?? 1) * scores.get(factor)!
    weight += weights[factor] ?? 1
  }
  return Math.floor((points / weight) * 100 + 0.5)
}
