// What may enter a board from this browser: nothing over the limits, and nothing pasted from outside
// where the house rules refuse it. What is refused never stands on the board.

import { EditorState, Transaction, type Extension } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import type { HouseRules, Limits } from "../interview/protocol.ts"

interface Fitting {
  limits(): Limits | null
  rules(): HouseRules | null
  refuse(sentence: string): void
}

const figures = new Intl.NumberFormat("en")

/** Why a change may not enter, as a sentence; null if it may. */
function objection(transaction: Transaction, limits: Limits): string | null {
  const inserted = insertedBy(transaction)
  const { length, lines } = transaction.newDoc
  if (inserted === 0) return null
  if (inserted > limits.update_units) return tooMuch(`One piece`, limits.update_units, "characters")
  if (length > limits.board_units) return tooMuch("A board", limits.board_units, "characters")
  if (lines > limits.board_lines) return tooMuch("A board", limits.board_lines, "lines")
  return null
}

export function fitting({ limits, rules, refuse }: Fitting): Extension {
  let copied: string | null = null
  const remember = (_event: Event, view: EditorView) => {
    copied = textSelected(view.state)
    return false
  }
  const filter = EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || transaction.annotation(Transaction.remote)) return transaction
    const known = limits()
    const sentence =
      (known && objection(transaction, known)) ??
      (rules()?.paste === "refused" && isFromOutside(transaction, copied)
        ? "Pasting from outside is off in this interview. Nothing was put in."
        : null)
    if (sentence === null) return transaction
    // Not now: this may run while the editor is being updated.
    queueMicrotask(() => refuse(sentence))
    return []
  })
  return [filter, EditorView.domEventHandlers({ copy: remember, cut: remember })]
}

function tooMuch(what: string, limit: number, unit: string): string {
  return `${what} holds at most ${figures.format(limit)} ${unit}. Nothing was put in.`
}

function insertedBy(transaction: Transaction): number {
  let sum = 0
  transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, text) => (sum += text.length))
  return sum
}

/** Moving text within the boards of this page is no paste. */
function isFromOutside(transaction: Transaction, copied: string | null): boolean {
  if (transaction.isUserEvent("input.drop")) return true
  if (!transaction.isUserEvent("input.paste")) return false
  let text = ""
  transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, piece) => (text += piece.toString()))
  return text !== copied
}

function textSelected(state: EditorState): string {
  const { from, to, empty, head } = state.selection.main
  if (!empty) return state.sliceDoc(from, to)
  // With nothing selected, CodeMirror copies the whole line.
  return `${state.doc.lineAt(head).text}\n`
}
