// Lengths of time as people say them.

import type { ShownClock } from "../room/shown-clock.ts"

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

/** What stands beside the time of a clock: beyond its end the time is no longer what is left. */
export function clockWords({ state, left, lost }: ShownClock): string {
  const givenBack = lost > 0 ? `, ${lost} s given back` : ""
  return (left < 0 ? state : `left \u00b7 ${state}`) + givenBack
}

function counted(number: number, unit: string): string {
  return number === 0 ? "" : `${number} ${unit}${number === 1 ? "" : "s"}`
}
