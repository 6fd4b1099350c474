// What a candidate writes in quiet time: an editor state of its own, in one tab and its browser's store.
// Showing it puts it on the board as one change; until then nothing of it leaves this browser.

import { getSyncedVersion, sendableUpdates } from "@codemirror/collab"
import { ChangeSet, EditorState, Text, type Extension, type Transaction } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import { signal } from "@preact/signals"
import type { Collaboration } from "../../board/collaboration.ts"
import { Page, type Holder } from "../../board/holder.ts"
import { cameBy } from "../../board/origins.ts"
import type { Shelf } from "../../board/outbox.ts"
import { shownAfter } from "../../board/shown-after.ts"
import { textOf } from "../../interview/boards.ts"
import type { Quiet } from "../../interview/protocol.ts"
import type { Session } from "../session.ts"
import { held, type Written } from "./keeping.ts"
import { put } from "./putting.ts"

const WRITTEN_AFTER = 40

export class PrivateText {
  /** Whether this tab has it. */
  readonly place = signal<"sought" | "here" | "elsewhere">("sought")
  /** Whether it would survive a reload. */
  readonly isKept = signal(true)
  readonly isShown = signal(false)
  #base = Text.empty
  #changes = ChangeSet.empty(0)
  #pasted = 0
  #holder: Holder = new Page(EditorState.create())
  #release: (() => void) | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly session: Session,
    readonly quiet: Quiet,
    readonly shelf: Shelf<Written>,
  ) {
    this.isShown.value = this.#isOnItsWay()
    addEventListener("pagehide", this.#hurry)
    void this.#begin()
  }

  get text(): string {
    return this.#holder.state.doc.toString()
  }

  /** Of the board's text that this one began with; the board stands still meanwhile. */
  get version(): number {
    return getSyncedVersion(this.#collaboration.holder.state)
  }

  /** Whether anything was written. */
  get isTouched(): boolean {
    return !this.#holder.state.doc.eq(this.#base)
  }

  /** Gives the text to a view with these extensions. */
  present(extensions: Extension, parent: HTMLElement): EditorView {
    const { doc, selection } = this.#holder.state
    const follow = EditorView.updateListener.of(({ transactions }) => {
      for (const transaction of transactions) this.#follow(transaction)
    })
    const state = EditorState.create({ doc, selection, extensions: [extensions, follow] })
    const view = new EditorView({ state, parent })
    this.#holder = view
    return view
  }

  /** Takes the text back from a view that goes away. */
  retire(view: EditorView): void {
    this.#holder = new Page(EditorState.create({ doc: view.state.doc }))
    view.destroy()
  }

  /** Puts it on the board as one change, or says that there is nothing to show. */
  show(): void {
    const collaboration = this.#collaboration
    if (this.place.peek() !== "here" || this.isShown.peek() || collaboration.isRestoring) return
    if (this.isTouched) put(collaboration, this.#base, this.#changes, this.#said)
    else this.session.send({ kind: "end_quiet_time", quiet: this.quiet.id })
    this.isShown.value = true
  }

  /** Writes down what there is, and from here on nothing more. */
  leave(): void {
    clearTimeout(this.#timer)
    removeEventListener("pagehide", this.#hurry)
    if (this.isTouched) this.#write()
  }

  /** The server has it, or there is nothing to have. */
  forget(): void {
    clearTimeout(this.#timer)
    removeEventListener("pagehide", this.#hurry)
    void this.shelf.delete(this.quiet.id)
    this.#release?.()
  }

  async #begin(): Promise<void> {
    this.#release = await held(this.quiet.id, () => (this.place.value = "elsewhere"))
    const all = await this.shelf.all()
    const mine = (one: { seat: string }) => one.seat === this.session.seat
    const left = all.filter(mine).find(({ instance }) => instance === this.quiet.id)
    const { state } = this.#collaboration.holder
    this.#base = left ? textOf(left.base) : state.doc
    this.#changes = left ? ChangeSet.fromJSON(left.changes) : ChangeSet.empty(state.doc.length)
    this.#pasted = left?.pasted ?? 0
    const doc = this.#changes.apply(this.#base)
    const selection = left ? { anchor: doc.length } : state.selection
    this.#holder = new Page(EditorState.create({ doc, selection }))
    this.place.value = "here"
  }

  get #collaboration(): Collaboration {
    return this.session.editing.open(this.quiet.board)
  }

  get #said() {
    return { quiet: this.quiet.id, pasted: this.#pasted }
  }

  /** An earlier page may have shown it without having heard that the server has it. */
  #isOnItsWay(): boolean {
    const updates = sendableUpdates(this.#collaboration.holder.state)
    return updates.some(({ origin }) => origin.annotation(shownAfter)?.quiet === this.quiet.id)
  }

  #follow(transaction: Transaction): void {
    if (!transaction.docChanged) return
    this.#changes = this.#changes.compose(transaction.changes)
    if (transaction.annotation(cameBy) === "pasted") {
      transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, text) => {
        this.#pasted += text.length
      })
    }
    this.#timer ??= setTimeout(() => this.#write(), WRITTEN_AFTER)
  }

  #hurry = () => this.#write()

  #write(): void {
    this.#timer = undefined
    if (this.place.peek() !== "here" || this.isShown.peek()) return
    const { session, quiet } = this
    const written = { instance: quiet.id, board: quiet.board, base: this.#base.toString() }
    const told = { changes: this.#changes.toJSON() as unknown, pasted: this.#pasted }
    const owner = { seat: session.seat, epoch: null, at: Date.now() }
    this.shelf.put({ ...written, ...told, ...owner }).then(
      () => (this.isKept.value = true),
      () => (this.isKept.value = false),
    )
  }
}
