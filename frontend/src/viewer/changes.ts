// CodeMirror's change sets, as far as a text that is only looked at needs them.

import type { Ranges } from "../interview/passages.ts"

/** A length that stays, or a length that goes and the lines that come in its place. */
type Section = number | readonly [number, ...string[]]

export interface Applied {
  readonly text: string
  /** Where the last change ends. */
  readonly end: number
}

/** Returns the text after a change. */
export function applied(text: string, changes: unknown): Applied {
  let after = ""
  let end = 0
  for (const { from, length, inserted } of parts(changes)) {
    after += inserted ?? text.slice(from, from + length)
    if (inserted !== null) end = after.length
  }
  return { text: after, end }
}

/** Returns which ranges a change leaves, and which it puts in. */
export function rangesOf(changes: unknown): Ranges {
  return {
    iterGaps(tell) {
      for (const { from, to, length, inserted } of parts(changes)) {
        if (inserted === null) tell(from, to, length)
      }
    },
    iterChangedRanges(tell) {
      for (const { from, to, length, inserted } of parts(changes)) {
        if (inserted !== null) tell(from, from + length, to, to + inserted.length)
      }
    },
  }
}

/** The parts of a change: where each begins before and after; null is inserted where text stays. */
function* parts(changes: unknown) {
  let from = 0
  let to = 0
  for (const section of changes as readonly Section[]) {
    const stays = typeof section === "number"
    const length = stays ? section : section[0]
    const inserted = stays ? null : section.slice(1).join("\n")
    yield { from, to, length, inserted }
    from += length
    to += inserted === null ? length : inserted.length
  }
}
