// The clock of a question: how much of its time is used. The twin of the server's clock.py; lengths
// and moments are milliseconds.

import type { Clock, ClockStopped } from "./protocol.ts"

/** A clock as a question begins with it. */
export function newClock(allotted: number, ending: Clock["ending"]): Clock {
  return {
    allotted,
    ending,
    phase: "ready",
    since: 0,
    used: 0,
    lost: 0,
    is_over: false,
    revision: 0,
  }
}

/** How long it has run. */
export function used(clock: Clock, now: number): number {
  if (clock.phase !== "running") return clock.used
  return clock.used + Math.max(0, counted(clock, now) - clock.since)
}

/** How much is left; negative when it counts over. */
export function left(clock: Clock, now: number): number {
  return clock.allotted - used(clock, now)
}

/** Whether a hard end has come. The server gives what is under way then some grace. */
export function hasEnded(clock: Clock, now: number): boolean {
  return clock.ending === "hard" && left(clock, now) <= 0
}

export function started(clock: Clock, at: number): Clock {
  return { ...clock, phase: "running", since: at, lost: clock.lost + lost(clock, at) }
}

export function stopped(clock: Clock, why: ClockStopped["why"], since: number): Clock {
  const last = Math.max(since, clock.since)
  const moment = clock.phase === "running" ? counted(clock, last) : last
  const spent = used(clock, moment)
  return {
    ...clock,
    phase: why,
    since: moment,
    used: spent,
    lost: clock.lost + lost(clock, moment),
    is_over: spent >= clock.allotted,
  }
}

export function changed(clock: Clock, milliseconds: number, at: number): Clock {
  const goesOn = clock.phase === "running" && hasEnded(clock, at)
  const before = goesOn ? { ...clock, used: clock.allotted, since: at } : clock
  const allotted = clock.allotted + milliseconds
  const is_over = used(before, at) >= allotted
  return { ...before, allotted, is_over, revision: clock.revision + 1 }
}

export function ranOut(clock: Clock): Clock {
  return { ...clock, is_over: true }
}

export function credited(clock: Clock, since: number, until: number): Clock {
  const gone = Math.max(since, clock.since)
  if (clock.phase !== "running" || until <= gone || hasEnded(clock, gone)) return clock
  const spent = used(clock, gone)
  const is_over = spent >= clock.allotted
  return { ...clock, since: until, used: spent, lost: clock.lost + until - gone, is_over }
}

/** The moment up to which time counts: a hard end is the last. */
function counted(clock: Clock, now: number): number {
  const end = clock.since + clock.allotted - clock.used
  return clock.ending === "hard" ? Math.min(now, Math.max(end, clock.since)) : now
}

function lost(clock: Clock, until: number): number {
  return clock.phase === "cut_off" ? Math.max(0, until - clock.since) : 0
}
