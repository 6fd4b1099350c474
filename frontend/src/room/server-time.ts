// What time it is at the server, as far as answers of the server tell. Two browsers whose own clocks
// are wrong show the same second by it.

import { signal } from "@preact/signals"

// Older answers say little: clocks drift, and some stand while a computer sleeps.
const KEPT_FOR = 60_000

/** An answer: the server's clock lay so far ahead of this browser's, at least and at most. */
interface Sample {
  readonly least: number
  readonly most: number
  readonly heardAt: number
}

export class ServerTime {
  /** How far the server's clock is ahead of this browser's; null as long as nobody knows. */
  readonly ahead = signal<number | null>(null)
  #samples: readonly Sample[] = []
  #latest = -Infinity

  /** `ownNow` is a clock of this browser that nobody sets. */
  constructor(readonly ownNow: () => number) {}

  /** Takes in what the server's clock showed when it said something: it cannot be earlier now. */
  told(now: number): void {
    const least = now - this.ownNow()
    this.#samples = this.#samples.filter(({ most }) => most >= least)
    if (this.#samples.length === 0) this.ahead.value = Math.max(this.ahead.peek() ?? least, least)
  }

  /** Takes in what the server's clock showed between a question that was sent and this moment. */
  heard(sent: number, now: number): void {
    const heardAt = this.ownNow()
    const sample = { least: now - heardAt, most: now - sent, heardAt }
    const kept = this.#samples.filter((one) => agrees(one, sample) && !isOld(one, heardAt))
    this.#samples = [...kept, sample]
    // The shorter the way, the less can be wrong.
    const best = this.#samples.reduce((one, other) => (width(other) < width(one) ? other : one))
    this.ahead.value = (best.least + best.most) / 2
  }

  /** Milliseconds since 1970 by the server's clock; never less than it said before. */
  now(): number {
    const ahead = this.ahead.value
    if (ahead === null) return this.ownNow()
    this.#latest = Math.max(this.#latest, this.ownNow() + ahead)
    return this.#latest
  }
}

/** Whether both can be true; if not, a clock has been set or has slept since the first. */
function agrees(one: Sample, other: Sample): boolean {
  return one.least <= other.most && other.least <= one.most
}

function isOld({ heardAt }: Sample, now: number): boolean {
  return now - heardAt > KEPT_FOR
}

function width({ least, most }: Sample): number {
  return most - least
}
