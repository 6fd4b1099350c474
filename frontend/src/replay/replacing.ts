// The one change that makes a text another: what begins and ends alike stays, so that the place
// somebody scrolled to and what they selected stay, too.

import type { Text } from "@codemirror/state"

export interface Replacement {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Returns the change, or null if the texts are the same. */
export function replacement(old: Text, wanted: Text): Replacement | null {
  if (old === wanted || old.eq(wanted)) return null
  const [before, after] = [old.toString(), wanted.toString()]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && isAlike(before, after, end)) end++
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}

function isAlike(before: string, after: string, end: number): boolean {
  return before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
}
