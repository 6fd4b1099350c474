// The accepted updates of one board on their way into an editor: in order, once each, without gaps.

import type { Changes, PastUpdate, Stand } from "../interview/protocol.ts"

/** An accepted update and the version it made; past ones come without their number in the stream. */
export interface Accepted {
  readonly version: number
  readonly seq: number | null
  readonly instance: string
  readonly sequence: number
  readonly person: string | null
  readonly changes: Changes
}

/** The updates heard do not follow each other; only coming back helps. */
export class Gap extends Error {}

export class Arrivals {
  #waiting: Accepted[] = []
  #later: Accepted[] = []
  #told = 0

  /** `past` is where the editor stands if it must be told what happened before the snapshot. */
  constructor(
    private last: number,
    private past: Stand | null = null,
  ) {}

  get stand(): Stand | null {
    return this.past
  }

  get next(): Accepted | undefined {
    return this.#waiting[0]
  }

  take(): Accepted | undefined {
    return this.#waiting.shift()
  }

  add(updates: readonly Accepted[]): void {
    for (const update of updates) {
      if (this.past) this.#later.push(update)
      else this.#append(update)
    }
  }

  /** Takes a part of the past; `isComplete` when it is the last. */
  addPast(updates: readonly PastUpdate[], isComplete: boolean): void {
    if (!this.past) return
    for (const update of updates) {
      const version = this.past.version + ++this.#told
      this.#append({ ...update, version, seq: null, person: null })
    }
    if (!isComplete) return
    this.past = null
    this.add(this.#later.splice(0))
  }

  /** The connection is lost: the past will be told again from its beginning. */
  cut(): void {
    this.#told = 0
    this.#later = []
  }

  #append(update: Accepted): void {
    if (update.version <= this.last) return
    if (update.version > this.last + 1) throw new Gap()
    this.last = update.version
    this.#waiting.push(update)
  }
}
