// Where text came from that nobody typed: pasted from outside, moved within the boards, or brought back
// by an undo. An update carries that word along until the server has it.

import type { sendableUpdates } from "@codemirror/collab"
import { Annotation, EditorState, type Extension, type Transaction } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import type { Origin } from "../interview/protocol.ts"

type Unconfirmed = Pick<ReturnType<typeof sendableUpdates>[number], "origin">

/** The origin of what a transaction puts in; nothing is said of what was typed. */
export const cameBy = Annotation.define<Origin[1]>()

// A clipboard holds one text; some programs remember a few more.
const REMEMBERED = 20

/** What was copied or cut from the boards during a visit, the latest of it. */
export class Taken {
  #texts: string[] = []

  add(text: string): void {
    this.#texts = [text, ...this.#texts.filter((other) => other !== text)].slice(0, REMEMBERED)
  }

  holds(piece: string): boolean {
    return this.#texts.some((text) => text.includes(piece))
  }
}

/** Remembers what is taken from a board, and names the origin of what comes in. */
export function origins(taken: Taken): Extension {
  return [
    EditorView.clipboardOutputFilter.of((text) => {
      taken.add(text)
      return text
    }),
    EditorState.transactionExtender.of((transaction) => {
      const origin = transaction.docChanged ? originOf(transaction, taken) : null
      return origin && { annotations: cameBy.of(origin) }
    }),
  ]
}

/** Where the text of a transaction came from; null: it was typed, or what the server tells. */
export function originOf(transaction: Transaction, taken: Taken): Origin[1] | null {
  const is = (event: string) => transaction.isUserEvent(event)
  if (is("undo") || is("redo")) return "undone"
  // Lines that are moved, and spaces put before many lines at once.
  if (is("move") || is("input.indent")) return "moved"
  if (!is("input.paste") && !is("input.drop")) return null
  return wasHere(transaction, taken) ? "moved" : "pasted"
}

/** The origins of unconfirmed updates, by their sequences; `first` is that of the first one. */
export function originsOf(updates: readonly Unconfirmed[], first: number): Origin[] {
  return updates.flatMap(({ origin }, place): Origin[] => {
    const named = origin.annotation(cameBy)
    return named ? [[first + place, named]] : []
  })
}

function wasHere({ changes, startState }: Transaction, taken: Taken): boolean {
  const before = startState.doc.toString()
  let isSo = true
  changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    // A line that was copied with nothing selected comes back with a line break.
    const piece = inserted.toString().replace(/\n$/, "")
    isSo &&= taken.holds(piece) || before.includes(piece)
  })
  return isSo
}
