// The browser's own places for the outbox: IndexedDB for what is kept, Web Locks for who keeps it.

import { Outbox, type Claims, type Entry, type Shelf } from "./outbox.ts"
import type { Kept } from "./surroundings.ts"

const STORE = "outbox"
// A page that is being reloaded gives up its locks only when it is gone.
const CLAIM_WITHIN = 500

/** What is unconfirmed on the boards of a seat. */
export function browserOutbox(seat: string): Promise<Outbox | null> {
  return openOutbox<Kept>("chalkroom", seat)
}

/** An outbox of a seat, or null where a browser cannot keep anything safely. */
export async function openOutbox<Of extends { instance: string }>(
  database: string,
  seat: string,
): Promise<Outbox<Of> | null> {
  if (!("indexedDB" in globalThis) || !navigator.locks) return null
  try {
    const outbox = new Outbox(seat, await openShelf<Of>(database), locks())
    addEventListener("pagehide", () => outbox.hurry())
    return outbox
  } catch {
    return null // Private windows may refuse; the board works without.
  }
}

export async function openShelf<Of extends { instance: string }>(name: string): Promise<Shelf<Of>> {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE, { keyPath: "instance" })
  }
  const database = await done(opening)
  const write = (work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, "readwrite", { durability: "relaxed" })
      transaction.oncomplete = () => resolve()
      transaction.onabort = transaction.onerror = () => reject(transaction.error)
      work(transaction.objectStore(STORE))
      transaction.commit() // Else a page that goes away at once takes it along.
    })
  return {
    put: (entry) => write((store) => store.put(entry)),
    delete: (instance) => write((store) => store.delete(instance)),
    all: () =>
      done(database.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Entry<Of>[]>),
  }
}

function locks(): Claims {
  const held = new Map<string, () => void>()
  const claim = (instance: string) =>
    new Promise<boolean>((resolve) => {
      const signal = AbortSignal.timeout(CLAIM_WITHIN)
      const hold = () =>
        new Promise<void>((release) => (held.set(instance, release), resolve(true)))
      navigator.locks.request(`chalkroom/${instance}`, { signal }, hold).catch(() => resolve(false))
    })
  return {
    claim,
    release(instance) {
      held.get(instance)?.()
      held.delete(instance)
    },
  }
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
