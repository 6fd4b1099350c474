// Where a private text lies: IndexedDB, so that it outlives a reload and a crash, under a lock that one tab
// of the browser holds. Nothing here is ever sent.

import { openShelf } from "../../board/browser-outbox.ts"
import type { Shelf } from "../../board/outbox.ts"

/** A private text; `instance` is its quiet time, `changes` lead from `base` to it. */
export interface Written {
  readonly instance: string
  readonly board: string
  readonly base: string
  readonly changes: unknown
  readonly pasted: number
}

const NOWHERE: Shelf<Written> = {
  put: () => Promise.reject(new Error("This browser keeps nothing.")),
  delete: () => Promise.resolve(),
  all: () => Promise.resolve([]),
}

// A tab that is being reloaded lets go of its lock only when it is gone.
const ELSEWHERE_AFTER = 500
// So that of two tabs the one that somebody looks at is the one to write in.
const UNSEEN_WAITS = 300

/** Opens the shelf of private texts; a browser that has none keeps them as long as its tab. */
export async function privateShelf(): Promise<Shelf<Written>> {
  if (!("indexedDB" in globalThis) || !navigator.locks) return NOWHERE
  return openShelf<Written>("chalkroom-quiet").then(readable, () => NOWHERE)
}

/** What a browser cannot read is as good as lost, and must not keep its author from writing. */
function readable(shelf: Shelf<Written>): Shelf<Written> {
  async function all() {
    try {
      return await shelf.all()
    } catch {
      return []
    }
  }
  return { ...shelf, all }
}

/** Resolves when this tab holds a private text, with how to let it go; `elsewhere`: another does. */
export async function held(quiet: string, elsewhere: () => void): Promise<() => void> {
  if (!navigator.locks) return () => undefined
  if (document.hidden) await new Promise((resolve) => setTimeout(resolve, UNSEEN_WAITS))
  const timer = setTimeout(elsewhere, ELSEWHERE_AFTER)
  return new Promise((resolve) => {
    const hold = () => new Promise<void>((release) => (clearTimeout(timer), resolve(release)))
    void navigator.locks.request(`chalkroom/quiet/${quiet}`, hold)
  })
}
