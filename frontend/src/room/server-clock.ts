// The server's clock as seen from here: this browser's steady clock and an offset.

/** Milliseconds since 1970 by a clock that nobody sets. */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now()
}

export class ServerClock {
  #offset = 0
  #best = Infinity

  constructor(readonly local: () => number = steadyNow) {}

  /** Forgets what was measured over an earlier connection: the computer may have slept since. */
  restart(): void {
    this.#best = Infinity
  }

  /** Learns from an answer: the shorter the way there and back, the smaller the error. */
  heard(sent: number, now: number): void {
    const received = this.local()
    const trip = received - sent
    if (trip > this.#best) return
    this.#best = trip
    this.#offset = now + trip / 2 - received
  }

  now(): number {
    return this.local() + this.#offset
  }
}
