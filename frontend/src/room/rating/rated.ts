// What the forms of a rating need: what is said so far, and how to say more.

import type { PreparedQuestion, Rating, Staff } from "../../interview/protocol.ts"
import type { Session } from "../session.ts"
import type { Drafts } from "./drafts.ts"

export interface Rated {
  readonly session: Session
  readonly staff: Staff
  readonly drafts: Drafts
  /** As it is here, which may be ahead of what the server holds. */
  readonly rating: Rating
  readonly asked: readonly PreparedQuestion[]
}

/** How many of these factors are rated, "not observed" included. */
export function countRated(
  { factors }: Rating,
  question: string | null,
  wanted: readonly string[],
): number {
  const rated = factors.filter((one) => one.question === question).map(({ factor }) => factor)
  return wanted.filter((factor) => rated.includes(factor)).length
}
