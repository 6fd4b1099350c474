// The words on the chip: they speak of unacknowledged work, not of sockets.

import type { Status } from "./status.ts"

const SAVED = "Saved"

export interface Saved {
  readonly tone: "quiet" | "warning" | "error"
  readonly text: string
}

/** How work stands; `isCalm` when nothing has been unacknowledged for a moment. */
export interface Work {
  readonly status: Status
  /** The browser said that the network is gone, and nothing was heard since. */
  readonly isDoubted: boolean
  readonly unacknowledged: number
  readonly lost: number
  readonly isCalm: boolean
  readonly isKept: boolean
  /** What this tab keeps to itself in quiet time; null: nothing. */
  readonly private?: "kept" | "not_kept" | null
}

export function savedState(work: Work): Saved {
  const { status, unacknowledged, lost, isCalm, isKept } = work
  if (work.private && unacknowledged === 0) {
    const keep = work.private === "kept" ? "" : " – keep this tab open"
    return { tone: "quiet", text: `Kept here only${keep}` }
  }
  const notSaved = { tone: "error", text: `Not saved: ${texts(lost)}` } as const
  if (status === "closed" && lost > 0) return notSaved
  if (status === "down" || (unacknowledged > 0 && isOutOfReach(work))) {
    const keep = unacknowledged > 0 && !isKept ? " – keep this tab open" : ""
    const tone = unacknowledged > 0 ? "warning" : "quiet"
    return { tone, text: `Offline, ${unacknowledged} kept here${keep}` }
  }
  if (unacknowledged > 0 || !isCalm) {
    return { tone: "quiet", text: `Saving ${Math.max(1, unacknowledged)}` }
  }
  return lost > 0 ? notSaved : { tone: "quiet", text: SAVED }
}

/** Whether a screen reader is told, after it was told `tone`; that all is well, only once it is. */
export function isWorthSaying({ tone, text }: Saved, told: Saved["tone"]): boolean {
  return tone !== told && (tone !== "quiet" || text === SAVED)
}

function isOutOfReach({ status, isDoubted }: Work): boolean {
  return status === "connecting" || (status === "up" && isDoubted)
}

function texts(count: number): string {
  return count === 1 ? "1 text" : `${count} texts`
}
