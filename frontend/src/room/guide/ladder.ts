// The hint ladder of a question: what was given, what comes next, what a step would skip.

import type { Given, Hint, PreparedQuestion } from "../../interview/protocol.ts"

export interface Step {
  readonly hint: Hint
  readonly place: number
  readonly given: Given | null
  readonly isNext: boolean
  /** What would be passed over by giving it now; the twin of the server's rule. */
  readonly skips: readonly Hint[]
}

export function stepsOf({ guide, hints_given }: PreparedQuestion): Step[] {
  const next = Math.max(-1, ...hints_given.map(({ place }) => place)) + 1
  return guide.hints.map((hint, place) => ({
    hint,
    place,
    given: hints_given.find((one) => one.place === place) ?? null,
    isNext: place === next,
    skips: guide.hints.slice(next, place),
  }))
}

/** "nudge", "nudge and pointer", "nudge, pointer and key". */
export function namesOf(hints: readonly Hint[]): string {
  const steps = hints.map(({ step }) => step)
  const [last, ...before] = [steps.at(-1) ?? "", ...steps.slice(0, -1)]
  return before.length > 0 ? `${before.join(", ")} and ${last}` : last
}
