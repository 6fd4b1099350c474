// Quiet times, in which a candidate writes unseen: the twin of the server's quiets.py.

import type { Quiet, QuietBegan, QuietClosed, QuietOver, QuietShown } from "./protocol.ts"

export type Quiets = Readonly<Record<string, Quiet>>
type QuietEvent = QuietBegan | QuietOver | QuietShown | QuietClosed

/** The quiet times as they are after one more event about one of them. */
export function evolveQuiets(quiets: Quiets, at: number, event: QuietEvent): Quiets {
  return { ...quiets, [event.quiet]: quietAfter(quiets[event.quiet], at, event) }
}

/** The quiet time that freezes a board. */
export function openQuiet(quiets: Quiets, board: string | null): Quiet | null {
  return Object.values(quiets).find((one) => one.board === board && one.result === null) ?? null
}

function quietAfter(quiet: Quiet | undefined, at: number, event: QuietEvent): Quiet {
  if (event.kind === "quiet_began") {
    const { quiet: id, board, person, by, due } = event
    const going = { over_at: null, why: null, ended_at: null, result: null }
    return { id, board, person, by, began_at: at, due, ...going }
  }
  if (!quiet) throw new Error(`An event speaks of ${event.quiet}, which is not there.`)
  switch (event.kind) {
    case "quiet_over":
      return { ...quiet, over_at: at, why: event.why }
    case "quiet_shown":
      return ended(quiet, at, event.is_late ? "shown_late" : "shown")
    case "quiet_closed":
      return ended(quiet, at, event.result)
  }
}

function ended(quiet: Quiet, at: number, result: Quiet["result"]): Quiet {
  return { ...quiet, over_at: quiet.over_at ?? at, ended_at: at, result }
}
