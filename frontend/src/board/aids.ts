// What the board does for those who write, by the house rules: nothing at level 0, indentation kept
// from 1, brackets closed from 3. It never completes. (The colours of level 2 are in colouring.ts.)

import {
  deleteCharBackwardStrict,
  indentLess,
  indentMore,
  insertNewline,
  insertNewlineKeepIndent,
  simplifySelection,
  standardKeymap,
  toggleTabFocusMode,
} from "@codemirror/commands"
import type { ChangeSpec, EditorState, Extension, TransactionSpec } from "@codemirror/state"
import { EditorView, keymap, type Command, type KeyBinding } from "@codemirror/view"

const TAB = 4
const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", '"': '"', "'": "'" }
const CLOSING = new Set(Object.values(PAIRS))

/** The keys of a board; the level of aids may change while it is shown. */
export function aids(level: () => number): Extension {
  const newline: Command = (view) =>
    level() >= 1 ? insertNewlineKeepIndent(view) : insertNewline(view)
  const own: KeyBinding[] = [
    { key: "Enter", run: newline, shift: newline },
    { key: "Tab", run: putSpaces, shift: indentLess },
    { key: "Backspace", run: deleteCharBackwardStrict, shift: deleteCharBackwardStrict },
    { key: "Escape", run: simplifySelection },
    { key: "Ctrl-m", mac: "Shift-Alt-m", run: toggleTabFocusMode },
  ]
  const brackets = EditorView.inputHandler.of(
    (view, from, to, text) => level() >= 3 && closeBrackets(view, from, to, text),
  )
  return [keymap.of([...own, ...standardKeymap]), brackets]
}

/** Tab puts spaces up to the next stop; with several lines selected it moves them. */
const putSpaces: Command = (view) => {
  const { state } = view
  const { from, to } = state.selection.main
  if (state.readOnly) return false
  if (state.doc.lineAt(from).to < to) return indentMore(view)
  const column = from - state.doc.lineAt(from).from
  const spaces = " ".repeat(TAB - (column % TAB))
  view.dispatch(state.replaceSelection(spaces), { userEvent: "input", scrollIntoView: true })
  return true
}

function closeBrackets(view: EditorView, from: number, to: number, text: string): boolean {
  if (view.composing || view.state.readOnly || from !== to) return false
  const spec = bracketed(view.state, from, text)
  if (!spec) return false
  view.dispatch(spec, { userEvent: "input.type", scrollIntoView: true })
  return true
}

function bracketed(state: EditorState, place: number, text: string): TransactionSpec | null {
  const following = state.sliceDoc(place, place + 1)
  if (CLOSING.has(text) && following === text) return { selection: { anchor: place + 1 } }
  const closing = PAIRS[text]
  const isOpen = following === "" || /\s/.test(following) || CLOSING.has(following)
  const isApostrophe = closing === text && /\w/.test(state.sliceDoc(place - 1, place))
  if (!closing || !isOpen || isApostrophe) return null
  const changes: ChangeSpec = { from: place, insert: text + closing }
  return { changes, selection: { anchor: place + 1 } }
}
