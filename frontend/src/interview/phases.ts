// Phases of an answer: what the marks of a question say about how its time was spent. The twin of the
// server's phases.py; moments are milliseconds of the question's time used.

import type { Mark } from "./protocol.ts"

export type PhaseKind = Exclude<Mark["means"], "free">

export interface Phase {
  readonly means: PhaseKind
  readonly since: number
  readonly until: number
}

/**
 * The phases of a question, each from its mark to the next, the last up to `used`. A clock may be
 * counted back behind a mark, which is then taken to be where the clock is.
 */
export function phases(marks: readonly Mark[], question: string, used: number): Phase[] {
  const found: Phase[] = []
  for (const { means, moment } of turns(marks, question)) {
    const last = found.pop()
    const since = Math.min(used, Math.max(moment, last?.since ?? 0))
    const goesOn = last?.means === means
    if (last && !goesOn) found.push({ ...last, until: since })
    found.push({ means, since: goesOn ? last.since : since, until: used })
  }
  return found
}

/** For how many milliseconds each phase lasted, all its stretches together. */
export function spent(found: readonly Phase[]): Partial<Record<PhaseKind, number>> {
  const total: Partial<Record<PhaseKind, number>> = {}
  for (const { means, since, until } of found) total[means] = (total[means] ?? 0) + until - since
  return total
}

function turns(marks: readonly Mark[], question: string): { means: PhaseKind; moment: number }[] {
  return marks.flatMap(({ means, question: asked, used }) =>
    asked === question && means !== "free" && used !== null ? [{ means, moment: used }] : [],
  )
}
