// The last changes of a board, to move along what stands on an earlier version: the carets of others.

import type { ChangeSet } from "@codemirror/state"
import type { Ranges } from "../interview/protocol.ts"
import { mapped } from "./caret-state.ts"

const LENGTH = 200

export class Trail {
  #changes: ChangeSet[] = []

  constructor(private version: number) {}

  add(changes: ChangeSet): void {
    this.#changes.push(changes)
    this.version += 1
    if (this.#changes.length > LENGTH) this.#changes.shift()
  }

  /** Ranges of an earlier version in the newest one; older than the trail, they stay as they are. */
  moved(ranges: Ranges, version: number): Ranges {
    const missed = Math.min(this.version - version, this.#changes.length)
    return missed > 0 ? this.#changes.slice(-missed).reduce(mapped, ranges) : ranges
  }
}
