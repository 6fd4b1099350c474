// What is to be rated: the factors of a question on its own anchors, and those of the whole interview.

import type { Room } from "../../interview/fold.ts"
import type { PreparedQuestion, Scale, Staff } from "../../interview/protocol.ts"
import { RECOVERY } from "../../interview/totals.ts"

// These are rated in every interview; the others where a question asked for them.
const ALWAYS: readonly string[] = ["listening", "communication", RECOVERY]

/** The questions that were asked, in the order of asking; those opened by mistake were not. */
export function askedOf(questions: Room["questions"], staff: Staff): PreparedQuestion[] {
  return Object.values(questions)
    .filter((question) => !question.is_withdrawn)
    .sort((one, other) => one.opened_at - other.opened_at)
    .flatMap(({ id }) => staff.questions[id] ?? [])
}

/** The scales of one question; one of one's own has none, and is rated on those that all share. */
export function scalesOf({ guide }: PreparedQuestion, staff: Staff): readonly Scale[] {
  return guide.scales.length > 0 ? guide.scales : staff.scales
}

/** The scales of the whole interview, on anchors that fit every question. */
export function interviewScales(asked: readonly PreparedQuestion[], staff: Staff): Scale[] {
  const own = asked.flatMap((question) => scalesOf(question, staff))
  const wanted = new Set([...ALWAYS, ...own.map(({ factor }) => factor)])
  const shared = staff.scales.filter(({ factor }) => own.length === 0 || wanted.has(factor))
  const known = new Set(staff.scales.map(({ factor }) => factor))
  const others = new Map(own.map((scale) => [scale.factor, scale]))
  return [...shared, ...[...others.values()].filter(({ factor }) => !known.has(factor))]
}
