// How large the text of boards is: the choice of this browser, for its own eyes alone.

import { useState } from "preact/hooks"
import { StateEffect } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import { keep, kept, TEXT_SIZE } from "../parts/keeping.ts"

const SIZES = ["medium", "large", "largest", "small"] as const
type Size = (typeof SIZES)[number]

export function TextSizeButton() {
  const [size, setSize] = useState(chosen)
  function change() {
    const next = SIZES[(SIZES.indexOf(size) + 1) % SIZES.length]!
    keep(TEXT_SIZE, next)
    show(next)
    setSize(next)
  }
  return (
    <button type="button" class="plain" title="Size of the text on boards" onClick={change}>
      Text: {size}
    </button>
  )
}

function chosen(): Size {
  const stored = kept(TEXT_SIZE)
  return SIZES.find((size) => size === stored) ?? "medium"
}

/**
 * Boards keep the heights of their lines, and look at them again when they get another theme. That
 * leaves whatever is being composed, what is selected, and where the board is scrolled to.
 */
function show(size: Size): void {
  document.documentElement.dataset["text"] = size
  for (const board of document.querySelectorAll<HTMLElement>(".cm-editor")) {
    const view = EditorView.findFromDOM(board)
    view?.dispatch({ effects: StateEffect.appendConfig.of(EditorView.theme({})) })
  }
}
