// The way to what somebody says of a recording: a blind one is rated, and others are commented on.
// What the room has as well is handed over: imported there, it would make more pieces of the room.

import { newId } from "../interview/ids.ts"
import { MarkupView } from "../parts/markup.tsx"
import { clockTime } from "../room/shown-clock.ts"
import { Beside } from "./beside.tsx"
import { isBlind, type Replay } from "./replay.ts"

type ReviewingProps = { replay: Replay; place: string }

export function Reviewing({ replay, place }: ReviewingProps) {
  return isBlind(replay) ? (
    <Beside title="Your rating" className="rating" fetch={() => rating(place)} />
  ) : (
    <Beside
      title="After the interview"
      className="comments"
      fetch={() => comments(replay, place)}
    />
  )
}

/** What the button says that opens it; null: there is nothing to say. */
export function reviewingWords(replay: Replay): "Rate" | "Comment" | null {
  if (isBlind(replay)) return "Rate"
  const header = replay.overview.value?.header
  return header && header.ended !== null && header.imported_from === null ? "Comment" : null
}

async function rating(place: string) {
  const { Review } = await import("./review.tsx")
  return { view: () => <Review place={place} Words={MarkupView} /> }
}

async function comments(replay: Replay, place: string) {
  const { Comments } = await import("./comments.tsx")
  return { view: () => <Comments replay={replay} place={place} clock={clock} newId={newId} /> }
}

function clock(milliseconds: number): string {
  return clockTime(Math.floor(milliseconds / 1000))
}
