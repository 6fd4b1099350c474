// A board that takes nothing for a while: whoever writes on it keeps caret and place, and can read on.

import { Compartment, EditorState, Prec, type Extension } from "@codemirror/state"
import { ViewPlugin, type EditorView } from "@codemirror/view"
import { effect, type ReadonlySignal } from "@preact/signals"

const LOCKED: Extension = EditorState.readOnly.of(true)
const OPEN: Extension = []

export function locking(isLocked: ReadonlySignal<boolean>): Extension {
  const lock = new Compartment()
  const wanted = () => (isLocked.peek() ? LOCKED : OPEN)
  const follow = (view: EditorView) => {
    const isSo = !view.dom.isConnected || lock.get(view.state) === wanted()
    if (!isSo) view.dispatch({ effects: lock.reconfigure(wanted()) })
  }
  const watch = (view: EditorView) => ({
    destroy: effect(() => {
      isLocked.value
      // Not at once: a view that has just begun afresh is still under way.
      queueMicrotask(() => follow(view))
    }),
  })
  // Before what the board is otherwise, since the first word about it counts.
  return [Prec.highest(lock.of(wanted())), ViewPlugin.define(watch)]
}
