// What may enter a board from this browser: nothing over the limits, and nothing pasted from outside
// where the house rules refuse it. What is refused never stands on the board.

import { EditorState, Transaction, type Extension } from "@codemirror/state"
import type { HouseRules, Limits } from "../interview/protocol.ts"
import { originOf, type Taken } from "./origins.ts"

interface Fitting {
  limits(): Limits | null
  rules(): HouseRules | null
  readonly taken: Taken
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

export function fitting({ limits, rules, taken, refuse }: Fitting): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || transaction.annotation(Transaction.remote)) return transaction
    const known = limits()
    const sentence =
      (known && objection(transaction, known)) ??
      (rules()?.paste === "refused" && originOf(transaction, taken) === "pasted"
        ? "Pasting from outside is off in this interview. Nothing was put in."
        : null)
    if (sentence === null) return transaction
    // Not now: this may run while the editor is being updated.
    queueMicrotask(() => refuse(sentence))
    return []
  })
}

function tooMuch(what: string, limit: number, unit: string): string {
  return `${what} holds at most ${figures.format(limit)} ${unit}. Nothing was put in.`
}

function insertedBy(transaction: Transaction): number {
  let sum = 0
  transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, text) => (sum += text.length))
  return sum
}
