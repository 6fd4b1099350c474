// One board being edited here: brings the server's updates into the editor and the editor's to the
// server. It needs an editor's state, not its view, and runs without a browser.

import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from "@codemirror/collab"
import { ChangeSet, EditorState, StateEffect, Text } from "@codemirror/state"
import type { EditorSelection, Extension, Transaction } from "@codemirror/state"
import { textOf } from "../interview/boards.ts"
import { newId } from "../interview/ids.ts"
import type { Changes, PastUpdate, Ranges, Stand } from "../interview/protocol.ts"
import { Arrivals, type Accepted } from "./arrivals.ts"
import { caretOf, carried, mapped, putCarets, type PlacedCaret } from "./caret-state.ts"
import { Page, type Holder } from "./holder.ts"
import { Pushes } from "./pushing.ts"
import { annotationsOf, saidOf } from "./shown-after.ts"
import type { Kept, Start, Surroundings } from "./surroundings.ts"
import { Trail } from "./trail.ts"

export class Collaboration {
  holder: Holder
  #instance = newId()
  #isRestoring = false
  #collab!: Extension
  #extensions: Extension = []
  #base!: Text // the text of the version that all here agree on
  #seq!: number
  #arrivals!: Arrivals
  #trail!: Trail
  #pushes = new Pushes()

  constructor(
    readonly board: string,
    start: Start,
    readonly surroundings: Surroundings,
  ) {
    this.holder = new Page(this.#begin(start))
  }

  /** Takes up work that an earlier page left behind: nobody types here until it is handed in. */
  static restored(kept: Kept, surroundings: Surroundings): Collaboration {
    const start = { text: textOf(kept.text), version: kept.version, seq: kept.seq }
    const collaboration = new Collaboration(kept.board, start, surroundings)
    collaboration.#restore(kept, start)
    return collaboration
  }

  get version(): number {
    return getSyncedVersion(this.holder.state)
  }

  get unconfirmed(): number {
    return sendableUpdates(this.holder.state).length
  }

  get text(): Text {
    return this.holder.state.doc
  }

  get instance(): string {
    return this.#instance
  }

  get isRestoring(): boolean {
    return this.#isRestoring
  }

  /** Where this stands if it must be told what happened before the room's snapshot. */
  get stand(): Stand | null {
    return this.#arrivals.stand
  }

  /** What must not be lost, or null if the server has it all. */
  kept(): Kept | null {
    const updates = sendableUpdates(this.holder.state)
    if (updates.length === 0) return null
    const sequence = this.#pushes.confirmed + 1
    return {
      board: this.board,
      instance: this.#instance,
      sequence,
      version: this.version,
      seq: this.#seq,
      text: this.#base.toString(),
      updates: updates.map(({ changes }) => changes.toJSON() as Changes),
      origins: [],
      ...saidOf(updates, sequence),
    }
  }

  /** Gives the state to a view with these extensions. */
  present<View extends Holder>(extensions: Extension, open: (state: EditorState) => View): View {
    this.#extensions = extensions
    const whole = StateEffect.reconfigure.of([this.#collab, extensions])
    const view = open(this.holder.state.update({ effects: whole }).state)
    this.holder = view
    return view
  }

  /** Takes the state back from a view that goes away, unless another has it by now. */
  retire(holder: Holder): void {
    if (this.holder === holder) this.present([], (state) => new Page(state))
  }

  /** Where somebody's ranges on a version are in this editor's text; null: not known yet. */
  placed(ranges: Ranges, version: number): Ranges | null {
    if (version > this.version) return null
    const unconfirmed = sendableUpdates(this.holder.state).map(({ changes }) => changes)
    return unconfirmed.reduce(mapped, this.#trail.moved(ranges, version))
  }

  /** Brings in what the server accepted, in order; throws Gap if something is missing. */
  receive(updates: readonly Accepted[]): void {
    this.#arrivals.add(updates)
    this.bringIn()
  }

  /** Brings in a part of what happened before the snapshot; the last part reaches up to `seq`. */
  receivePast(updates: readonly PastUpdate[], isComplete: boolean, seq: number): void {
    this.#arrivals.addPast(updates, isComplete)
    if (isComplete) this.#seq = seq
    this.bringIn()
  }

  /** Brings waiting updates into the editor, as far as a composition under way allows. */
  bringIn(): void {
    const transactions: Transaction[] = []
    let state = this.holder.state
    let carets: PlacedCaret[] = []
    for (let update = this.#next(state); update; update = this.#next(state)) {
      // One update at a time, as on the server: several at once would give another text.
      const changes = ChangeSet.fromJSON(update.changes)
      const transaction = receiveUpdates(state, [{ changes, clientID: update.instance }])
      carets = carried(carets, transaction.changes)
      const caret = transaction.docChanged ? caretOf(update, transaction.changes) : null
      if (caret) carets = [...carets.filter(({ person }) => person !== caret.person), caret]
      this.#follow(update, changes)
      transactions.push(transaction)
      state = transaction.state
    }
    if (carets.length > 0) transactions.push(state.update({ effects: putCarets.of(carets) }))
    if (transactions.length > 0) this.holder.update(transactions)
    this.#finishRestoring()
    this.noticed()
  }

  /** Whoever holds the state has changed it, or something may be handed in now. */
  noticed(): void {
    this.push()
    this.surroundings.noticed(this)
  }

  /** The connection is back: what is unconfirmed was made before. */
  comeBack(): void {
    this.#pushes.away = this.#pushes.confirmed + this.unconfirmed
    this.push()
  }

  /** Hands in the first unconfirmed updates, unless others are on their way. */
  push(): void {
    if (this.stand || !this.surroundings.isUp()) return
    const { board, version, surroundings } = this
    const instance = this.#instance
    const unconfirmed = sendableUpdates(this.holder.state)
    this.#pushes.hurry(
      unconfirmed,
      surroundings.limits,
      (sequence, updates) => {
        const said = saidOf(unconfirmed.slice(0, updates.length), sequence, this.#pushes.away)
        return surroundings.push({ board, instance, sequence, version, updates, ...said })
      },
      () => this.push(),
    )
  }

  get isPushing(): boolean {
    return this.#pushes.areOnTheirWay
  }

  /** Whether this push is on its way from here. */
  hasSent(push: string): boolean {
    return this.#pushes.holds(push)
  }

  /** What is on its way was refused for now. */
  postpone(): void {
    this.#pushes.postpone()
    this.push()
  }

  /** The connection is lost. */
  cut(): void {
    this.#pushes.cut()
    this.#arrivals.cut()
  }

  /** Begins afresh with the server's text; what was unconfirmed is no longer on the board. */
  reset(start: Start): void {
    this.#pushes.stop()
    this.#pushes = new Pushes()
    this.#instance = newId()
    this.#isRestoring = false
    this.holder.setState(this.#begin(start, this.holder.state.selection))
    this.surroundings.noticed(this)
  }

  #restore(kept: Kept, start: Start): void {
    this.#instance = kept.instance
    this.#pushes = new Pushes(kept.sequence - 1)
    this.#isRestoring = true
    let state = this.#begin(start)
    kept.updates.forEach((update, place) => {
      const annotations = annotationsOf(kept, kept.sequence + place)
      state = state.update({ changes: ChangeSet.fromJSON(update), annotations }).state
    })
    this.holder = new Page(state)
  }

  /** Typing goes on under a new instance: the old one's last words may still be on their way. */
  #finishRestoring(): void {
    if (!this.#isRestoring || this.stand || this.unconfirmed > 0) return
    this.surroundings.noticed(this)
    this.reset({ text: this.text, version: this.version, seq: this.#seq })
  }

  #begin({ text, version, seq }: Start, selection?: EditorSelection): EditorState {
    const joined = collab({ startVersion: version, clientID: this.#instance })
    this.#collab = this.#isRestoring ? [joined, EditorState.readOnly.of(true)] : joined
    this.#arrivals = new Arrivals(version, this.#isRestoring ? { version, seq } : null)
    this.#trail = new Trail(version)
    this.#base = text
    this.#seq = seq
    const anchor = Math.min(selection?.main.head ?? 0, text.length)
    const extensions = [this.#collab, this.#extensions]
    return EditorState.create({ doc: text, selection: { anchor }, extensions })
  }

  #next(state: EditorState): Accepted | undefined {
    const { next } = this.#arrivals
    if (!next) return undefined
    // Text that changes around a composition ends it in some browsers; a confirmation is no change.
    const isOwn = next.instance === this.#instance && sendableUpdates(state).length > 0
    return this.holder.composing && !isOwn ? undefined : this.#arrivals.take()
  }

  #follow(update: Accepted, changes: ChangeSet): void {
    this.#base = changes.apply(this.#base)
    this.#trail.add(changes)
    if (update.seq !== null) this.#seq = update.seq
    if (update.instance === this.#instance) this.#pushes.confirm(update.sequence)
  }
}
