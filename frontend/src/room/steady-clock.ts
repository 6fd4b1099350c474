// A clock for how long things take, whatever happens to the computer's time of day.

/** Milliseconds since 1970 by a clock that nobody sets. */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now()
}
