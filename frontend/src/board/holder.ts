// Who holds an editor's state: a view that people look at, or a page that nobody sees.

import type { EditorState, Transaction } from "@codemirror/state"

/** What a collaboration needs of CodeMirror's EditorView. */
export interface Holder {
  readonly state: EditorState
  readonly composing?: boolean
  update(transactions: readonly Transaction[]): void
  setState(state: EditorState): void
}

export class Page implements Holder {
  constructor(public state: EditorState) {}

  update(transactions: readonly Transaction[]): void {
    this.state = transactions.at(-1)?.state ?? this.state
  }

  setState(state: EditorState): void {
    this.state = state
  }
}
