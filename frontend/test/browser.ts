// The places of a browser where outboxes lie, in memory.

import { Outbox, type Claims, type Entry, type Shelf } from "../src/board/outbox.ts"

/** One browser: what lies in it, and which tabs hold what. */
export class Browser<Of extends { readonly instance: string }> {
  readonly entries = new Map<string, Entry<Of>>()
  readonly holders = new Map<string, object>()

  tab(seat = "seat", now = 0): Outbox<Of> {
    return new Outbox(seat, this.#shelf(), this.#claims({}), () => now)
  }

  /** A tab is gone: its locks are free. */
  crash(): void {
    this.holders.clear()
  }

  #shelf(): Shelf<Of> {
    return {
      put: async (entry) => void this.entries.set(entry.instance, entry),
      delete: async (instance) => void this.entries.delete(instance),
      all: async () => [...this.entries.values()],
    }
  }

  #claims(tab: object): Claims {
    return {
      claim: async (instance) => {
        if ((this.holders.get(instance) ?? tab) !== tab) return false
        this.holders.set(instance, tab)
        return true
      },
      release: (instance) => void this.holders.delete(instance),
    }
  }
}
