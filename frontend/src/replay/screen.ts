// The board of a player: an editor that nobody can write in, put to a text and to carets at once.

import { EditorState, StateEffect, StateField, type Extension, type Text } from "@codemirror/state"
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view"
import { drawnCarets, type DrawnCaret } from "../board/carets.ts"
import { plainEditor } from "../board/editor.ts"
import { fingerprint } from "../board/fingerprint.ts"
import { look } from "../board/passages.ts"
import { replacement } from "./replacing.ts"

/** What is to be seen; `inSight` is a place of the text. */
export interface Picture {
  readonly text: Text
  readonly version: number
  readonly carets: readonly DrawnCaret[]
  readonly passages: DecorationSet
  readonly inSight: number | null
}

type Drawn = Pick<Picture, "carets" | "passages">

const put = StateEffect.define<Drawn>()
const shown = StateField.define<Drawn>({
  create: () => ({ carets: [], passages: Decoration.none }),
  update: (drawn, { effects }) => effects.find((one) => one.is(put))?.value ?? drawn,
  provide: (field) => EditorView.decorations.from(field, ({ passages }) => passages),
})

const named = StateEffect.define<Record<string, string>>()
const name = StateField.define<Record<string, string>>({
  create: () => ({}),
  update: (attributes, { effects }) => effects.find((one) => one.is(named))?.value ?? attributes,
  provide: (field) => EditorView.contentAttributes.from(field),
})

const toRead = [EditorView.editable.of(false), EditorState.readOnly.of(true)]

// Hashing a large board costs some milliseconds: not before it is drawn, and not with every frame.
const EVERY = 60
const MARGIN = 48

export class Screen {
  readonly view: EditorView
  #naming: ReturnType<typeof setTimeout> | undefined
  #version = -1

  constructor(parent: HTMLElement, extensions: Extension) {
    const carets = drawnCarets((view) => view.state.field(shown).carets)
    this.view = new EditorView({
      parent,
      extensions: [plainEditor("Board"), toRead, shown, name, carets, look, extensions],
    })
  }

  /** One dispatch, whatever lies between what was shown and what is shown now. */
  show({ text, version, carets, passages, inSight }: Picture): void {
    const change = replacement(this.view.state.doc, text)
    const isNamed = change === null && version === this.#version
    const sight = inSight === null ? [] : [EditorView.scrollIntoView(inSight, { yMargin: MARGIN })]
    this.#version = version
    this.view.dispatch({ changes: change ?? [], effects: [put.of({ carets, passages }), ...sight] })
    if (!isNamed) this.#naming ??= setTimeout(() => this.#name(), EVERY)
  }

  close(): void {
    clearTimeout(this.#naming)
    this.view.destroy()
  }

  #name(): void {
    this.#naming = undefined
    const sha256 = fingerprint(this.view.state.doc)
    const attributes = { "data-version": String(this.#version), "data-sha256": sha256 }
    this.view.dispatch({ effects: named.of(attributes) })
  }
}
