// The words on the chip: they speak of unacknowledged work, not of sockets.

import type { Status } from "./conversation.ts"

export interface Saved {
  readonly tone: "quiet" | "warning" | "error"
  readonly text: string
}

/** How work stands; `isCalm` when nothing has been unacknowledged for a moment. */
export interface Work {
  readonly status: Status
  readonly unacknowledged: number
  readonly lost: number
  readonly isCalm: boolean
  readonly isKept: boolean
}

export function savedState({ status, unacknowledged, lost, isCalm, isKept }: Work): Saved {
  if (status === "closed" && lost > 0) return { tone: "error", text: `Not saved: ${texts(lost)}` }
  if (status === "down" || (status === "connecting" && unacknowledged > 0)) {
    const keep = unacknowledged > 0 && !isKept ? " – keep this tab open" : ""
    const tone = unacknowledged > 0 ? "warning" : "quiet"
    return { tone, text: `Offline, ${unacknowledged} kept here${keep}` }
  }
  if (unacknowledged > 0 || !isCalm) {
    return { tone: "quiet", text: `Saving ${Math.max(1, unacknowledged)}` }
  }
  return { tone: "quiet", text: "Saved" }
}

function texts(count: number): string {
  return count === 1 ? "1 text" : `${count} texts`
}
