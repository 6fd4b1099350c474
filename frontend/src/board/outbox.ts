// Unconfirmed work, kept in the browser through a reload or a crashed tab. Each instance, an editor's or
// a tab's, keeps its own under a lock, so that a second tab takes over only what a dead one left.

import type { Kept } from "./surroundings.ts"

// Work that is acknowledged at once need not be kept at all.
const DELAY = 40

interface Work {
  readonly instance: string
}

/** Kept work, and whose it is: another seat may not hand it in. */
export type Entry<Of extends Work = Kept> = Of & {
  readonly seat: string
  readonly epoch: string | null
  readonly at: number
}

/** Where entries lie, one for each instance. */
export interface Shelf<Of extends Work = Kept> {
  put(entry: Entry<Of>): Promise<void>
  delete(instance: string): Promise<void>
  all(): Promise<readonly Entry<Of>[]>
}

/** Who works on what; `claim` says whether it is ours from here on. */
export interface Claims {
  claim(instance: string): Promise<boolean>
  release(instance: string): void
}

export class Outbox<Of extends Work = Kept> {
  /** Whether the browser refused to keep what it was last given. */
  isFull = false
  #wanted = new Map<string, () => Entry<Of> | null>()
  #latest = new Map<string, () => Entry<Of> | null>()
  #claimed = new Set<string>()
  #writing: Promise<void> | null = null

  constructor(
    readonly seat: string,
    readonly shelf: Shelf<Of>,
    readonly claims: Claims,
    readonly now: () => number = Date.now,
  ) {}

  /** Keeps what an instance has not yet handed in, as it is when it is written down. */
  keep(instance: string, epoch: () => string | null, kept: () => Of | null): void {
    const entry = () => {
      const work = kept()
      return work?.instance === instance
        ? { ...work, seat: this.seat, epoch: epoch(), at: this.now() }
        : null
    }
    this.#wanted.set(instance, entry)
    this.#latest.set(instance, entry)
    this.#writing ??= wait(DELAY).then(() => this.#write())
  }

  /** Writes down everything now: the page goes away, so there is no time to wait for a lock. */
  hurry(): void {
    for (const [instance, entry] of this.#latest) {
      const current = entry()
      if (!current) continue
      this.#claimed.add(instance) // A page that stays after all deletes it like any other.
      this.shelf.put(current).catch(() => undefined)
    }
  }

  /** Deletes what an instance kept: the server has it, or its author has let it go. */
  async forget(instance: string): Promise<void> {
    this.#wanted.delete(instance)
    this.#latest.delete(instance)
    if (!this.#claimed.delete(instance)) return
    await this.shelf.delete(instance)
    this.claims.release(instance)
  }

  /** Takes what dead tabs of this seat left, the newest first. */
  async takeOver(): Promise<readonly Entry<Of>[]> {
    const taken: Entry<Of>[] = []
    for (const { instance } of await this.#mine()) {
      if (!(await this.claims.claim(instance))) continue
      // Whoever had it until now may have handed it in while this tab waited.
      const entry = (await this.#mine()).find((each) => each.instance === instance)
      if (entry) {
        this.#claimed.add(instance)
        taken.push(entry)
      } else this.claims.release(instance)
    }
    return taken
  }

  async #mine(): Promise<readonly Entry<Of>[]> {
    const mine = (await this.shelf.all()).filter(({ seat }) => seat === this.seat)
    return mine.sort((one, other) => other.at - one.at)
  }

  /** Resolves when everything asked for is written. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing
  }

  async #write(): Promise<void> {
    try {
      while (this.#wanted.size > 0) {
        const wanted = [...this.#wanted]
        this.#wanted.clear()
        for (const [instance, entry] of wanted) await this.#writeOne(instance, entry)
      }
      this.isFull = false
    } catch {
      this.isFull = true
    }
    this.#writing = null
  }

  async #writeOne(instance: string, entry: () => Entry<Of> | null): Promise<void> {
    if (entry() && !this.#claimed.has(instance)) {
      if (!(await this.claims.claim(instance))) return
      this.#claimed.add(instance)
    }
    // Claiming takes a moment; what is written is what is unconfirmed now.
    const current = entry()
    if (current) await this.shelf.put(current)
    else await this.forget(instance)
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
