// Minutes of a guide on the clock of a question: what was to happen by now, and what is late.

import type { GuideLine, Markup, TickedLine } from "../../interview/protocol.ts"

const MINUTE = 60_000

/** `minute` is that of the candidate's clock; a late one was to be reached and is not ticked off. */
export interface Checkpoint {
  readonly minute: number
  readonly text: Markup
  readonly look: "done" | "open" | "late"
}

/** The checkpoints in the order in which they are ticked off; `used` is null before the clock runs. */
export function checkpointsOf(
  lines: readonly GuideLine[],
  ticks: readonly TickedLine[],
  extraTime: number,
  used: number | null,
): Checkpoint[] {
  const done = ticks.filter(({ part }) => part === "checkpoint").map(({ place }) => place)
  return lines
    .filter(({ kind }) => kind === "by")
    .map(({ minute, text }, place) => {
      const own = ownMinute(minute ?? 0, extraTime)
      const look = done.includes(place) ? "done" : isPast(own, used) ? "late" : "open"
      return { minute: own, text, look }
    })
}

/** A minute of the guide for a candidate with extra time. */
export function ownMinute(minute: number, extraTime: number): number {
  return Math.round(minute * extraTime)
}

export function isPast(minute: number, used: number | null): boolean {
  return used !== null && used >= minute * MINUTE
}

/** Where on the clock a minute stands, in milliseconds. */
export function momentOf(minute: number): number {
  return minute * MINUTE
}
