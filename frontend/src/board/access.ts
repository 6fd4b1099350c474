// What a board takes just now from this browser: writing, nothing for a while, or nothing at all. It
// changes while the board is shown, so that selection, place and undo stay.

import { Compartment, EditorState, Prec, type Extension } from "@codemirror/state"
import { EditorView, ViewPlugin } from "@codemirror/view"
import { effect, type ReadonlySignal } from "@preact/signals"

/** `locked` leaves the caret to whoever writes here; `closed` is for those who read along. */
export type Access = "open" | "locked" | "closed"

const READ_ONLY = EditorState.readOnly.of(true)
const EXTENSIONS: Record<Access, Extension> = {
  open: [],
  locked: READ_ONLY,
  closed: [READ_ONLY, EditorView.editable.of(false)],
}

export function accessing(access: ReadonlySignal<Access>): Extension {
  const lock = new Compartment()
  const wanted = () => EXTENSIONS[access.peek()]
  const follow = (view: EditorView) => {
    const isSo = !view.dom.isConnected || lock.get(view.state) === wanted()
    if (!isSo) view.dispatch({ effects: lock.reconfigure(wanted()) })
  }
  const watch = (view: EditorView) => ({
    destroy: effect(() => {
      access.value
      // Not at once: a view that has just begun afresh is still under way.
      queueMicrotask(() => follow(view))
    }),
  })
  // Before what the board is otherwise, since the first word about it counts.
  return [Prec.highest(lock.of(wanted())), ViewPlugin.define(watch)]
}

/** Calls for each key that would have written something, had the board taken it. */
export function onKeyInVain(access: ReadonlySignal<Access>, call: () => void): Extension {
  return EditorView.domEventHandlers({
    keydown: ({ key, ctrlKey, metaKey, altKey }) => {
      const isHeld = ctrlKey || metaKey || altKey
      const wouldWrite = !isHeld && (key.length === 1 || WRITING_KEYS.has(key))
      if (access.peek() === "closed" && wouldWrite) call()
    },
    paste: () => {
      if (access.peek() === "closed") call()
    },
  })
}

const WRITING_KEYS = new Set(["Enter", "Backspace", "Delete"])
