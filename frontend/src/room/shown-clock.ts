// What the clock of a question shows at a moment: whole seconds, and a state in one word or a few.

import { left } from "../interview/clock.ts"
import type { Clock } from "../interview/protocol.ts"

export type ClockState = "ready" | "running" | "paused" | "stopped for connection" | "over"

/** Lengths are whole seconds. */
export interface ShownClock {
  readonly state: ClockState
  readonly allotted: number
  /** Negative when it counts over. */
  readonly left: number
  /** Given back for connections that were lost. */
  readonly lost: number
}

export function shownClock(clock: Clock, now: number): ShownClock {
  return {
    state: stateOf(clock, now),
    allotted: Math.ceil(clock.allotted / 1000),
    left: shownSeconds(left(clock, now)),
    lost: Math.round(clock.lost / 1000),
  }
}

/** In how many milliseconds it will show something else; null: not by itself. */
export function nextSecond(clock: Clock, now: number): number | null {
  const rest = left(clock, now)
  const stands = clock.phase !== "running" || (clock.ending === "hard" && rest <= 0)
  return stands ? null : rest - (shownSeconds(rest) - 1) * 1000
}

/** A time as people write it: "4:03", "1:04:03". */
export function clockTime(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds)
  const two = (number: number) => String(number).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** A time as machines write it: "PT4M3S". */
export function isoTime(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds)
  return `PT${hours > 0 ? `${hours}H` : ""}${minutes}M${rest}S`
}

/** A time as people say it: "2 min 5 s", "2 min", "5 s". */
export function spokenTime(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const words = [...(minutes > 0 ? [`${minutes} min`] : []), ...(rest > 0 ? [`${rest} s`] : [])]
  return words.join(" ") || "0 s"
}

function stateOf(clock: Clock, now: number): ClockState {
  if (clock.phase === "cut_off") return "stopped for connection"
  if (left(clock, now) <= 0) return "over"
  return clock.phase === "interview_paused" ? "paused" : clock.phase
}

/** What is left counts down to the last second, and over from the first whole one. */
function shownSeconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000) || 0
}

function parts(seconds: number) {
  const whole = Math.abs(seconds)
  const hours = Math.floor(whole / 3600)
  return { hours, minutes: Math.floor((whole % 3600) / 60), rest: whole % 60 }
}
