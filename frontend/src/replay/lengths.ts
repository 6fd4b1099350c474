// Lengths of time as people say them.

import { spokenTime, type ShownClock } from "../room/shown-clock.ts"

/** "4 minutes 3 seconds", "1 hour", "0 seconds". */
export function spokenLength(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const parts = [
    counted(Math.floor(seconds / 3600), "hour"),
    counted(Math.floor((seconds % 3600) / 60), "minute"),
    counted(seconds % 60, "second"),
  ]
  return parts.filter(Boolean).join(" ") || "0 seconds"
}

/** What stands beside the time of a clock: from its end on nothing is left, whyever it stands. */
export function clockWords({ state, left, lost }: ShownClock): string {
  const givenBack = lost > 0 ? `, ${spokenTime(lost)} given back` : ""
  const time = left > 0 ? "left" : "over"
  return (time === state ? time : `${time} \u00b7 ${state}`) + givenBack
}

function counted(number: number, unit: string): string {
  return number === 0 ? "" : `${number} ${unit}${number === 1 ? "" : "s"}`
}
