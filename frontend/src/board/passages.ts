// Marks on a board what interviewers wrote: in their colour and underlined, with their name to be read.
// The room says what that is; between an own key and its confirmation this editor carries it on.

import { computed, effect } from "@preact/signals"
import { sendableUpdates } from "@codemirror/collab"
import { StateEffect, StateField, Transaction, type Extension } from "@codemirror/state"
import { Decoration, EditorView, ViewPlugin, type DecorationSet } from "@codemirror/view"
import { carriedPassages, type Passages } from "../interview/passages.ts"
import type { Person } from "../interview/protocol.ts"
import type { Session } from "../room/session.ts"
import type { Collaboration } from "./collaboration.ts"

const putPassages = StateEffect.define<Passages>()
const NONE: Passages = []

export function passages(session: Session, collaboration: Collaboration): Extension {
  const field = placed(() => writerOf(session))
  const people = () => session.people.peek()
  return [
    field,
    EditorView.decorations.compute([field], (state) => marks(state.field(field), people())),
    ViewPlugin.define((view) => new Told(view, field, session, collaboration)),
    look,
  ]
}

/** Where passages are in this editor's text. */
function placed(writer: () => string | null): StateField<Passages> {
  return StateField.define<Passages>({
    create: () => NONE,
    update(passages, transaction) {
      for (const effect of transaction.effects) if (effect.is(putPassages)) return effect.value
      if (!transaction.docChanged) return passages
      const isOwn = !transaction.annotation(Transaction.remote)
      return carriedPassages(passages, transaction.changes, isOwn ? writer() : null)
    },
  })
}

/** Brings in what the room says, once the editor has the text that it is said of. */
class Told {
  #isWaiting = false
  #stop: () => void

  constructor(
    readonly view: EditorView,
    readonly field: StateField<Passages>,
    readonly session: Session,
    readonly collaboration: Collaboration,
  ) {
    const told = computed(() => session.room.value?.boards[collaboration.board]?.passages)
    this.#stop = effect(() => {
      told.value
      queueMicrotask(() => this.#put())
    })
  }

  update(): void {
    if (this.#isWaiting) queueMicrotask(() => this.#put())
  }

  destroy(): void {
    this.#stop()
  }

  #put(): void {
    const { view, collaboration } = this
    if (collaboration.holder !== view) return
    const board = this.session.room.peek()?.boards[collaboration.board]
    this.#isWaiting = board !== undefined && board.version !== collaboration.version
    if (!board || this.#isWaiting) return
    const writer = writerOf(this.session)
    const now = sendableUpdates(view.state).reduce(
      (passages, { changes }) => carriedPassages(passages, changes, writer),
      board.passages as Passages,
    )
    const isSo = JSON.stringify(now) === JSON.stringify(view.state.field(this.field))
    if (!isSo) view.dispatch({ effects: putPassages.of(now) })
  }
}

/** Whose passage becomes what is typed here; null: nobody's. */
function writerOf(session: Session): string | null {
  const you = session.you.peek()
  return you?.role === "interviewer" ? you.person : null
}

/** Draws passages, from wherever they are known. */
export function marks(passages: Passages, people: readonly Person[]): DecorationSet {
  return Decoration.set(
    passages.map(([start, end, person]) => {
      const writer = people.find(({ id }) => id === person)
      const title = `Written by ${writer?.name ?? "an interviewer"}`
      const mark = { class: `passage person-${writer?.slot ?? 1}`, attributes: { title } }
      return Decoration.mark(mark).range(start, end)
    }),
  )
}

export const look = EditorView.baseTheme({
  ".passage": {
    background: "color-mix(in srgb, var(--person) 12%, transparent)",
    textDecoration: "underline dotted var(--person) 2px",
    textUnderlineOffset: "0.25em",
  },
})
