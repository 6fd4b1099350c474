// An interview as far as somebody hears it, as the fold of all streams they hear: the twin of the
// server's state.py.

import { evolveRoom, NO_ROOM, type Room } from "./fold.ts"
import { evolveOwn, evolveRatings, evolveStaff, NO_OWN, NO_RATINGS, NO_STAFF } from "./staff.ts"
import type { EventEntry, Own, OwnEvent, Ratings, RatingsEvent, Review } from "./protocol.ts"
import type { ReviewEvent, RoomEvent, Staff, StaffEvent } from "./protocol.ts"
import { evolveReview, isReview, NO_REVIEW } from "./reviews.ts"

/** `own` and `reviews` are keyed by stream. */
export interface Interview {
  readonly room: Room
  readonly staff: Staff
  readonly own: Readonly<Record<string, Own>>
  readonly ratings: Ratings
  readonly reviews: Readonly<Record<string, Review>>
}

export const NO_INTERVIEW: Interview = {
  room: NO_ROOM,
  staff: NO_STAFF,
  own: {},
  ratings: NO_RATINGS,
  reviews: {},
}

/** The interview as it is after one more event. */
export function evolve(interview: Interview, { stream, at, event }: EventEntry): Interview {
  const { room, staff, own, ratings, reviews } = interview
  switch (stream) {
    case "room":
      return { ...interview, room: evolveRoom(room, at, event as RoomEvent) }
    case "staff":
      return { ...interview, staff: evolveStaff(staff, at, event as StaffEvent) }
    case "ratings":
      return { ...interview, ratings: evolveRatings(ratings, at, event as RatingsEvent) }
    default: {
      if (isReview(stream)) {
        const said = evolveReview(reviews[stream] ?? NO_REVIEW, at, event as ReviewEvent)
        return { ...interview, reviews: { ...reviews, [stream]: said } }
      }
      const theirs = evolveOwn(own[stream] ?? NO_OWN, at, event as OwnEvent)
      return { ...interview, own: { ...own, [stream]: theirs } }
    }
  }
}
