// Ratings side by side: one row for each factor that anybody rated, and how far they lie apart.

import type { FactorRating, Submitted } from "../../interview/protocol.ts"

export interface Row {
  readonly factor: string
  readonly name: string
  /** In the order of those who submitted; undefined where somebody did not rate it. */
  readonly cells: readonly (FactorRating | undefined)[]
  /** Between the lowest and the highest score; null where fewer than two were given. */
  readonly apart: number | null
}

interface Named {
  readonly factor: string
  readonly name: string
}

// One step is a matter of taste; two are worth talking about.
const FAR = 2

/** The rows of one question, or of the whole interview where it is null. */
export function rowsOf(
  question: string | null,
  scales: readonly Named[],
  submitted: readonly Submitted[],
): Row[] {
  const said = submitted.map(({ rating }) =>
    rating.factors.filter((one) => one.question === question),
  )
  const names = new Map(scales.map(({ factor, name }) => [factor, name]))
  for (const { factor } of said.flat()) if (!names.has(factor)) names.set(factor, factor)
  return [...names]
    .map(([factor, name]) => rowOf(factor, name, said))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined))
}

/** The names of what lies far apart. */
export function farApart(rows: readonly Row[]): string[] {
  return rows.filter(({ apart }) => isFar(apart)).map(({ name }) => name)
}

export function isFar(apart: number | null): boolean {
  return apart !== null && apart >= FAR
}

export function apartWords(apart: number | null): string {
  if (apart === null) return ""
  return apart === 0 ? "the same" : `${apart} apart`
}

function rowOf(factor: string, name: string, said: readonly FactorRating[][]): Row {
  const cells = said.map((factors) => factors.find((one) => one.factor === factor))
  const scores = cells.flatMap((cell) => (typeof cell?.score === "number" ? [cell.score] : []))
  const apart = scores.length < 2 ? null : Math.max(...scores) - Math.min(...scores)
  return { factor, name, cells, apart }
}
