// Puts a private text on its board as one change, wherever the board has moved on to meanwhile.

import { isolateHistory } from "@codemirror/commands"
import { ChangeSet, type Text } from "@codemirror/state"
import type { Collaboration } from "../../board/collaboration.ts"
import { shownAfter } from "../../board/shown-after.ts"

/** Puts changes of a text on a board as one change of its editor, however the board has moved on. */
export function put(
  collaboration: Collaboration,
  base: Text,
  changes: ChangeSet,
  said: { readonly quiet: string; readonly pasted: number },
): void {
  const { holder } = collaboration
  const moved = changes.map(difference(base, holder.state.doc))
  const annotations = [shownAfter.of(said), isolateHistory.of("full")]
  // What is kept here already is refused by nobody but the server.
  holder.update([holder.state.update({ changes: moved, annotations, filter: false })])
  collaboration.noticed()
}

/** One change that leads from a text to another. */
export function difference(from: Text, to: Text): ChangeSet {
  const [before, after] = [from.toString(), to.toString()]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const insert = to.slice(start, to.length - end)
  return ChangeSet.of({ from: start, to: from.length - end, insert }, from.length)
}
