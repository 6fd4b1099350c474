// The "received up to here" line: where the text begins that the server has not acknowledged. It
// stands only while something has been unacknowledged for a while, or the connection is lost.

import { getSyncedVersion, sendableUpdates } from "@codemirror/collab"
import { ChangeSet, Transaction, type EditorState, type Extension } from "@codemirror/state"
import { Decoration, EditorView, ViewPlugin, type DecorationSet } from "@codemirror/view"
import { effect } from "@preact/signals"
import type { Session } from "../room/session.ts"

const AFTER = 1_000

/** Where unacknowledged text begins in the editor's text; null if there is none. */
export function firstUnacknowledged(state: EditorState): number | null {
  const updates = sendableUpdates(state)
  const [first, ...others] = updates.map(({ changes }) => changes)
  if (!first) return null
  const all = others.reduce((sum: ChangeSet, changes) => sum.compose(changes), first)
  let begin: number | null = null
  let end = 0
  all.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    if (begin === null) [begin, end] = [fromB, toB]
  })
  if (begin === null) return null
  // A line break at the end of a line that was received begins the next one.
  const line = state.doc.lineAt(begin)
  const isBreak = begin === line.to && begin > line.from && end > begin
  return isBreak ? Math.min(begin + 1, state.doc.length) : begin
}

/** Since when the oldest unacknowledged update has been waiting, by this browser's clock. */
function waitingSince(state: EditorState): number | null {
  const origin = sendableUpdates(state)[0]?.origin
  return origin?.annotation(Transaction.time) ?? null
}

class ReceivedLine {
  decorations: DecorationSet = Decoration.none
  #timer: ReturnType<typeof setTimeout> | undefined
  #stop: () => void

  constructor(
    readonly view: EditorView,
    readonly session: Session,
  ) {
    this.#stop = effect(() => {
      session.status.value // A lost connection shows the line at once.
      queueMicrotask(() => this.#redraw())
    })
  }

  update(): void {
    clearTimeout(this.#timer)
    this.decorations = Decoration.none
    const { state } = this.view
    const since = waitingSince(state)
    if (since === null) return
    const left = since + AFTER - Date.now()
    if (left <= 0 || this.session.status.peek() !== "up") this.decorations = lineIn(state)
    else this.#timer = setTimeout(() => this.#redraw(), left)
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#stop()
  }

  #redraw(): void {
    if (waitingSince(this.view.state) !== null && this.view.dom.isConnected) this.view.dispatch({})
  }
}

function lineIn(state: EditorState): DecorationSet {
  const place = firstUnacknowledged(state)
  if (place === null) return Decoration.none
  const version = String(getSyncedVersion(state))
  const line = Decoration.line({
    class: "received-up-to-here",
    attributes: { "data-received-version": version },
  })
  return Decoration.set(line.range(state.doc.lineAt(place).from))
}

export function receivedLine(session: Session): Extension {
  return [
    ViewPlugin.define((view) => new ReceivedLine(view, session), {
      decorations: (line) => line.decorations,
    }),
    look,
  ]
}

const look = EditorView.baseTheme({
  ".cm-line.received-up-to-here": {
    boxShadow: "inset 0 1px 0 var(--edge)",
  },
  ".cm-line.received-up-to-here::before": {
    content: '"received up to here"',
    position: "absolute",
    insetInlineEnd: "1rem",
    padding: "0 0.4em",
    color: "var(--quiet)",
    font: "0.7rem/1.4 var(--sans)",
    pointerEvents: "none",
  },
})
