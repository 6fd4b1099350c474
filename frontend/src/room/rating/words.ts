// Ratings in words.

import type { Rating, Scale, Staff } from "../../interview/protocol.ts"
import type { Total } from "../../interview/totals.ts"

export type Recommendation = NonNullable<Rating["recommendation"]>

export const RECOMMENDATIONS: readonly { value: Recommendation; name: string }[] = [
  { value: "strong_yes", name: "Strong yes" },
  { value: "yes", name: "Yes" },
  { value: "no", name: "No" },
  { value: "strong_no", name: "Strong no" },
]

export function recommendationWords(recommendation: Rating["recommendation"]): string {
  return RECOMMENDATIONS.find(({ value }) => value === recommendation)?.name ?? "None"
}

/** A figure with two decimals, as "3.25 of 4". */
export function figureWords({ hundredths }: Total): string {
  return hundredths === null ? "no total yet" : `${(hundredths / 100).toFixed(2)} of 4`
}

type Names = (factors: readonly string[]) => string

/** What a total leaves out, a sentence for each reason. */
export function leftOutWords(total: Total, names: Names): string[] {
  return [
    ...(total.not_observed.length > 0 ? [`Not observed: ${names(total.not_observed)}.`] : []),
    ...(total.not_rated.length > 0 ? [`Not yet rated: ${names(total.not_rated)}.`] : []),
  ]
}

/** What weighs more or less than the rest, and the plan's reason; empty where all are equal. */
export function weightWords(plan: Staff["plan"], names: Names): string {
  const weights = Object.entries(plan?.weights ?? {})
  if (weights.length === 0) return ""
  const each = weights.map(([factor, weight]) => `${names([factor])} ${weight}`).join(", ")
  return `The plan gives weights, all others are 1: ${each}. Its reason: ${plan?.weights_reason}`
}

export function namesIn(scales: readonly Scale[]): Names {
  const names = new Map(scales.map(({ factor, name }) => [factor, name]))
  return (factors) => factors.map((factor) => names.get(factor) ?? factor).join(", ")
}
