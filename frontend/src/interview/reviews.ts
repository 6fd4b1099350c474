// What is said after the end: the twin of the server's reviews.py and comments.py.

import type {
  Comment,
  CommentChanged,
  CommentRemoved,
  CommentWritten,
  Review,
  ReviewEvent,
} from "./protocol.ts"

export const NO_REVIEW: Review = {
  name: "",
  rating: null,
  at: null,
  revealed_at: null,
  comments: [],
}

export function isReview(stream: string): boolean {
  return stream.startsWith("review/")
}

/** The review as it is after one more event. */
export function evolveReview(review: Review, at: number, event: ReviewEvent): Review {
  if (event.kind === "revealed") return { ...review, revealed_at: at }
  if (event.kind !== "review_submitted")
    return { ...review, comments: commented(review.comments, at, event) }
  return { ...review, name: event.name, rating: event.rating, at }
}

function commented(
  comments: readonly Comment[],
  at: number,
  event: CommentWritten | CommentChanged | CommentRemoved,
): readonly Comment[] {
  const { comment: id } = event
  if (event.kind === "comment_written") {
    const { name, text, moment } = event
    return [...comments, { id, name, text, at: moment, changed_at: null, is_removed: false }]
  }
  const words =
    event.kind === "comment_changed" ? { text: event.text } : { text: "", is_removed: true }
  return comments.map((one) => (one.id === id ? { ...one, ...words, changed_at: at } : one))
}
