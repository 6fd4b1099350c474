// Keyboards that mean well type curly quotes and long dashes; on a board they become plain ones.
// Pasted text is left as it is.

import { EditorView } from "@codemirror/view"

const PLAIN: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "–": "-",
  "—": "-",
}

export function plainly(text: string): string {
  return text.replace(/[“”„‘’‚–—]/g, (letter) => PLAIN[letter] ?? letter)
}

export const plainTyping = EditorView.inputHandler.of((view, from, to, text) => {
  const plain = plainly(text)
  if (plain === text || view.composing || view.state.readOnly) return false
  view.dispatch({
    changes: { from, to, insert: plain },
    selection: { anchor: from + plain.length },
    userEvent: "input.type",
    scrollIntoView: true,
  })
  return true
})
