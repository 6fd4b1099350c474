// The plain editor: CodeMirror with nothing that helps, and everything switched off by which browsers
// and their extensions would.

import { history, historyKeymap } from "@codemirror/commands"
import { EditorState, type Extension } from "@codemirror/state"
import { EditorView, drawSelection, keymap, lineNumbers } from "@codemirror/view"
import { plainTyping } from "./typing.ts"

// On the editable element itself: extensions look there.
const NO_ASSISTANCE = {
  autocomplete: "off",
  autocorrect: "off",
  autocapitalize: "off",
  spellcheck: "false",
  writingsuggestions: "false",
  translate: "no",
  class: "notranslate",
  inputmode: "text",
  enterkeyhint: "enter",
  "data-gramm": "false",
  "data-gramm_editor": "false",
  "data-enable-grammarly": "false",
  "data-lt-active": "false",
  "data-1p-ignore": "true",
  "data-lpignore": "true",
  "data-bwignore": "true",
  "data-form-type": "other",
}

/** What every board is made of; keys come with the aids. A label that changes is read at updates. */
export function plainEditor(label: string | (() => string)): Extension {
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches
  return [
    EditorView.cspNonce.of(nonce()),
    lineNumbers(),
    history(),
    keymap.of(historyKeymap),
    drawSelection({ cursorBlinkRate: reduced ? 0 : 1200 }),
    EditorState.tabSize.of(4),
    plainTyping,
    selection,
    EditorView.contentAttributes.of(() => ({
      ...NO_ASSISTANCE,
      "aria-label": typeof label === "string" ? label : label(),
      tabindex: "0",
    })),
  ]
}

// CodeMirror's own colours know no dark page.
const selection = EditorView.theme({
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { background: "var(--selection)" },
})

function nonce(): string {
  const element = document.querySelector<HTMLElement>("[nonce]")
  return element?.nonce ?? ""
}
