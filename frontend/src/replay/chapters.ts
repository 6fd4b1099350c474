// The chapters of a recording: which board people had before them, from when until when. Made as the
// server makes those of its files.

import type { Marked } from "./tape.ts"

/** A stretch of time, in milliseconds after moment zero, and the board that was shown. */
export interface Chapter {
  readonly since: number
  readonly until: number
  readonly title: string
  readonly board: string
}

export function chapters(tape: Marked): Chapter[] {
  const titles = new Map<string, string>()
  const shown = new Map<number, string>() // what came last at one moment is what people saw
  tape.entries.forEach(({ event }, place) => {
    if (event.kind !== "board_opened" && event.kind !== "board_shown") return
    if (event.kind === "board_opened") titles.set(event.board, event.title)
    shown.set(tape.times[place]!, event.board)
  })
  const starts = [...shown.entries()]
  return starts.map(([since, board], place) => ({
    since,
    until: starts[place + 1]?.[0] ?? tape.length,
    title: titles.get(board) ?? "Board",
    board,
  }))
}

/** The place of the chapter that a moment lies in; -1: before the first. */
export function chapterAt(all: readonly Chapter[], time: number): number {
  return all.findLastIndex(({ since }) => since <= time)
}
