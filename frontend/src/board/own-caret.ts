// Tells others where the caret is. What follows from an own edit they know already, so typing sends
// nothing; and nothing is sent while others could not find the place in their text.

import { sendableUpdates, getSyncedVersion } from "@codemirror/collab"
import { Transaction, type Extension } from "@codemirror/state"
import { ViewPlugin, type EditorView, type ViewUpdate } from "@codemirror/view"
import type { ReadonlySignal } from "@preact/signals"
import type { Ranges } from "../interview/protocol.ts"
import type { Session } from "../room/session.ts"
import { mapped } from "./caret-state.ts"
import { Throttle } from "./throttle.ts"

/** What others see of it. */
export type Sharing = "caret" | "selection" | "nothing"

const SHOWN_EVERY = 60
const RECORDED_EVERY = 300

class OwnCaret {
  /** Where others see this caret. */
  #seen: Ranges | null = null
  #recorded = ""
  readonly #show: Throttle
  readonly #record: Throttle

  constructor(
    readonly view: EditorView,
    readonly session: Session,
    readonly board: string,
    readonly sharing: ReadonlySignal<Sharing>,
  ) {
    this.#show = new Throttle(SHOWN_EVERY, () => this.#showNow())
    this.#record = new Throttle(RECORDED_EVERY, () => this.#recordNow())
  }

  update({ transactions, view, focusChanged, selectionSet }: ViewUpdate): void {
    for (const transaction of transactions) this.#follow(transaction)
    if (transactions.length === 0 && !focusChanged && !selectionSet) return
    if (this.#seen || view.hasFocus) this.#show.ask()
  }

  destroy(): void {
    this.#show.stop()
    this.#record.stop()
    if (this.#seen) this.session.showCaret(this.board, 0, null)
  }

  /** Others put an author's caret behind the last of each edit, and move it along with their own. */
  #follow(transaction: Transaction): void {
    if (!transaction.docChanged) return
    if (transaction.annotation(Transaction.remote)) {
      this.#seen &&= mapped(this.#seen, transaction.changes)
      return
    }
    transaction.changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => {
      this.#seen = [[toB, toB]]
    })
  }

  #showNow(): void {
    const { state } = this.view
    if (sendableUpdates(state).length > 0) return // Asked again when they are confirmed.
    const ranges = this.#shared()
    if (JSON.stringify(ranges) === JSON.stringify(this.#seen)) return
    this.#seen = ranges
    this.session.showCaret(this.board, getSyncedVersion(state), ranges)
    this.#record.ask()
  }

  #recordNow(): void {
    const { state } = this.view
    const ranges = this.#ranges()
    const recorded = JSON.stringify(ranges)
    if (sendableUpdates(state).length > 0 || recorded === this.#recorded) return
    this.#recorded = recorded
    this.session.recordCaret(this.board, getSyncedVersion(state), ranges)
  }

  /** What is shown to others; null: nothing. */
  #shared(): Ranges | null {
    const isSelected = this.view.state.selection.ranges.some(({ empty }) => !empty)
    const sharing = this.sharing.peek()
    const isShown = sharing === "caret" || (sharing === "selection" && isSelected)
    return isShown ? this.#ranges() : null
  }

  #ranges(): Ranges {
    return this.view.state.selection.ranges.map(({ anchor, head }) => [anchor, head] as const)
  }
}

export function ownCaret(
  session: Session,
  board: string,
  sharing: ReadonlySignal<Sharing>,
): Extension {
  return ViewPlugin.define((view) => new OwnCaret(view, session, board, sharing))
}
