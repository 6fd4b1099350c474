// Where nothing happens, and where something did: what a player skips, hatches and steps through.

import { countOf } from "../interview/ordered.ts"

export interface Stretch {
  readonly since: number
  readonly until: number
}

/** A pause is idle from here on, in milliseconds. */
export const IDLE = 3_000
/** Of an idle stretch so much is still played, half before and half behind the jump. */
const PLAYED = 500
const BURST = 1_000

/** The stretches without any event, a little shorter than they are; `times` never decrease. */
export function idleStretches(times: readonly number[], length: number): Stretch[] {
  const found: Stretch[] = []
  let last = 0
  for (const time of [...times, length]) {
    if (time - last > IDLE) found.push({ since: last + PLAYED / 2, until: time - PLAYED / 2 })
    last = Math.max(last, time)
  }
  return found
}

/** The idle stretch that a moment lies in; null: something happens there. */
export function idleAt(stretches: readonly Stretch[], time: number): Stretch | null {
  const found = stretches[countOf(stretches, ({ until }) => until <= time)]
  return found && found.since <= time ? found : null
}

/** The ends of bursts: moments after which nothing happens for a second or longer. */
export function burstEnds(times: readonly number[]): number[] {
  return times.filter((time, place) => {
    const next = times[place + 1]
    return next === undefined || next - time >= BURST
  })
}

/** The last of these that is not after a moment; 0: none is. */
export function lastBy(moments: readonly number[], time: number): number {
  return moments[countOf(moments, (moment) => moment <= time) - 1] ?? 0
}
