// What is said once of a clock that somebody cannot see: that it starts, stands, is nearly over.

import { spokenTime, type ClockState, type ShownClock } from "./shown-clock.ts"

/** A clock as it was seen at a moment. */
export type Glimpse = (ShownClock & { readonly question: string }) | null

const STATES: Record<ClockState, string> = {
  ready: "The clock is ready.",
  running: "The clock runs.",
  paused: "The clock is paused.",
  "stopped for connection": "The clock stands while the connection is lost.",
  over: "Time is over.",
}

const MARKS = [
  { left: 300, words: "Five minutes left." },
  { left: 60, words: "One minute left." },
]

/** What is worth saying now, after it was seen so before. */
export function clockNews(before: Glimpse, now: Glimpse): string[] {
  if (now === null) return []
  if (before?.question !== now.question) return [opening(now)]
  return [...changes(before, now), ...states(before, now), ...marks(before, now)]
}

function opening({ state, left }: ShownClock): string {
  const time = left >= 0 ? `${spokenTime(left)} left.` : ""
  return state === "ready" ? `The clock is ready: ${spokenTime(left)}.` : `${STATES[state]} ${time}`
}

function states(before: ShownClock, now: ShownClock): string[] {
  return before.state === now.state ? [] : [STATES[now.state]]
}

function changes(before: ShownClock, now: ShownClock): string[] {
  const more = now.allotted - before.allotted
  if (more === 0) return []
  return [`The question has ${spokenTime(Math.abs(more))} ${more > 0 ? "more" : "less"}.`]
}

/** A mark is passed while the clock runs; a jump over several says only the last. */
function marks(before: ShownClock, now: ShownClock): string[] {
  if (now.state !== "running" || before.state !== "running") return []
  if (now.allotted !== before.allotted) return []
  const passed = MARKS.filter(({ left }) => before.left > left && now.left <= left)
  return passed.slice(-1).map(({ words }) => words)
}
