// Pointing at a line: for a few seconds it is marked for everybody, and said once to screen readers. It
// needs no pen, and takes nobody's place in the text away.

import { getSyncedVersion, sendableUpdates } from "@codemirror/collab"
import { StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state"
import { Decoration, EditorView, ViewPlugin, type DecorationSet } from "@codemirror/view"
import { effect } from "@preact/signals"
import type { RemoteCaret } from "../interview/protocol.ts"
import { announce } from "../room/announcer.tsx"
import { nameOf } from "../room/names.ts"
import type { Session } from "../room/session.ts"
import type { Collaboration } from "./collaboration.ts"

const SHOWN_FOR = 5_000
const SAID = 80 // characters of the line

/** Somebody points at the line of a place. */
interface Pointed {
  readonly person: string
  readonly place: number
}

const point = StateEffect.define<Pointed>()
const rest = StateEffect.define<string>()

/** A line that somebody points at, outside what can be seen of the board. */
export interface OutOfSight {
  readonly person: string
  readonly words: string
  show(): void
}

/** Where people point now; of each of them the latest. */
const pointedAt = StateField.define<readonly Pointed[]>({
  create: () => [],
  update(pointed, { changes, effects }) {
    let now = changes.empty ? pointed : pointed.map((one) => moved(one, changes.mapPos(one.place)))
    for (const effect of effects) {
      if (effect.is(rest)) now = now.filter(({ person }) => person !== effect.value)
      if (effect.is(point)) {
        now = [...now.filter(({ person }) => person !== effect.value.person), effect.value]
      }
    }
    return now
  },
})

function moved({ person }: Pointed, place: number): Pointed {
  return { person, place }
}

/** Marks the lines that people point at. One board points for this person, and says it aloud. */
export function pointing(
  session: Session,
  collaboration: Collaboration,
  isSpoken: boolean,
): Extension {
  return [
    pointedAt,
    EditorView.decorations.compute([pointedAt], (state) => marks(state, session)),
    ViewPlugin.define((view) => new Pointing(view, session, collaboration, isSpoken)),
    look,
  ]
}

class Pointing {
  #waiting = new Map<string, RemoteCaret>()
  #timers = new Map<string, ReturnType<typeof setTimeout>>()
  #stop: () => void
  #here = () => this.#point()

  constructor(
    readonly view: EditorView,
    readonly session: Session,
    readonly collaboration: Collaboration,
    readonly isSpoken: boolean,
  ) {
    if (isSpoken) session.point = this.#here
    this.#stop = effect(() => {
      const told = session.carets.value.filter(({ is_pointing }) => is_pointing)
      for (const one of told) this.#waiting.set(one.person, one)
      queueMicrotask(() => this.#put())
    })
  }

  update(): void {
    if (this.#waiting.size > 0) queueMicrotask(() => this.#put())
  }

  destroy(): void {
    this.#stop()
    for (const timer of this.#timers.values()) clearTimeout(timer)
    if (!this.isSpoken) return
    if (this.session.point === this.#here) this.session.point = null
    this.session.outOfSight.value = null
  }

  /** Points at the line of the caret, told as the place that it has in the text all agree on. */
  #point(): void {
    const { state } = this.view
    const { head } = state.selection.main
    const told = sendableUpdates(state).reduceRight(
      (place, { changes }) => changes.invertedDesc.mapPos(place),
      head,
    )
    this.session.pointAt(this.collaboration.board, getSyncedVersion(state), told)
    this.#show(this.session.you.peek()?.person ?? "", head)
  }

  #put(): void {
    for (const [person, { board, ranges, version }] of this.#waiting) {
      const isHere = board === this.collaboration.board && ranges !== null
      const placed = isHere ? this.collaboration.placed(ranges, version) : []
      if (placed === null) continue // of a later version: its text will come
      this.#waiting.delete(person)
      if (placed[0]) this.#show(person, placed[0][1])
    }
  }

  #show(person: string, told: number): void {
    const { view } = this
    if (this.collaboration.holder !== view) return
    const place = Math.min(told, view.state.doc.length)
    view.dispatch({ effects: point.of({ person, place }) })
    if (this.isSpoken) this.#say(person, place)
    clearTimeout(this.#timers.get(person))
    this.#timers.set(
      person,
      setTimeout(() => this.#rest(person), SHOWN_FOR),
    )
  }

  #rest(person: string): void {
    this.view.dispatch({ effects: rest.of(person) })
    const { outOfSight } = this.session
    if (outOfSight.peek()?.person === person) outOfSight.value = null
  }

  /** Nobody's board moves by itself: who points elsewhere is told of beside it. */
  #say(person: string, place: number): void {
    const { number, text } = this.view.state.doc.lineAt(place)
    const said = `${words(this.session, person)} line ${number}`
    announce(`${said}: ${text.trim().slice(0, SAID)}`)
    const show = () => this.#scrollTo(person)
    this.session.outOfSight.value = isInSight(this.view, place)
      ? null
      : { person, words: said, show }
  }

  #scrollTo(person: string): void {
    const { view } = this
    const place = view.state.field(pointedAt).find((one) => one.person === person)?.place
    if (place === undefined) return
    view.dispatch({ effects: EditorView.scrollIntoView(place, { y: "center" }) })
  }
}

function isInSight(view: EditorView, place: number): boolean {
  const { top, height } = view.lineBlockAt(place)
  const seen = view.scrollDOM.getBoundingClientRect()
  const line = view.documentTop + top
  return line >= seen.top && line + height <= seen.bottom
}

function marks(state: EditorState, session: Session): DecorationSet {
  const lines = state.field(pointedAt).map(({ person, place }) => {
    const slot = session.people.peek().find(({ id }) => id === person)?.slot ?? 1
    const attributes = { "data-pointer": `${words(session, person)} this line` }
    const mark = { class: `pointed-at person-${slot}`, attributes }
    return Decoration.line(mark).range(state.doc.lineAt(place).from)
  })
  return Decoration.set(lines, true)
}

function words(session: Session, person: string): string {
  const name = nameOf(session, person)
  return name === "You" ? "You point at" : `${name} points at`
}

const look = EditorView.baseTheme({
  ".cm-line.pointed-at": {
    background: "color-mix(in srgb, var(--person) 18%, transparent)",
    boxShadow: "inset 5px 0 0 var(--person)",
  },
  // Before the text: behind it, an empty line would have it on the next one.
  ".cm-line.pointed-at::before": {
    content: "attr(data-pointer)",
    position: "absolute",
    insetInlineEnd: "1rem",
    padding: "0.1em 0.5em",
    borderRadius: "3px",
    background: "var(--person)",
    color: "var(--on-person)",
    font: "600 0.75rem/1.5 var(--sans)",
    pointerEvents: "none",
  },
})
