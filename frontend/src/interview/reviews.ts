// What reviewers of a blind edition say: the twin of the server's reviews.py.

import type { Rating, ReviewEvent } from "./protocol.ts"

export interface Review {
  readonly name: string
  readonly rating: Rating | null
  readonly at: number | null
  /** Since when they see whose answer it was. */
  readonly revealed_at: number | null
}

export const NO_REVIEW: Review = { name: "", rating: null, at: null, revealed_at: null }

export function isReview(stream: string): boolean {
  return stream.startsWith("review/")
}

/** The review as it is after one more event. */
export function evolveReview(review: Review, at: number, event: ReviewEvent): Review {
  if (event.kind === "revealed") return { ...review, revealed_at: at }
  return { ...review, name: event.name, rating: event.rating, at }
}
