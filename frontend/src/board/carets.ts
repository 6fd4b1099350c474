// Draws the carets and selections of others over the text, each with colour, shape and name. They
// stand in layers of their own, so that the text stays nothing but text.

import { effect } from "@preact/signals"
import { EditorSelection, StateEffect, type Extension } from "@codemirror/state"
import { EditorView, RectangleMarker, ViewPlugin, layer, type LayerMarker } from "@codemirror/view"
import type { Person, RemoteCaret } from "../interview/protocol.ts"
import { initialsOf, shapeOf } from "../parts/shapes.ts"
import type { Session } from "../room/session.ts"
import { placedCarets, putCarets } from "./caret-state.ts"
import type { Collaboration } from "./collaboration.ts"

const REST_AFTER = 2_500
const SVG = "http://www.w3.org/2000/svg"

const peopleChanged = StateEffect.define()

class CaretMarker implements LayerMarker {
  constructor(
    readonly person: Person,
    readonly left: number,
    readonly top: number,
    readonly height: number,
  ) {}

  eq(other: LayerMarker): boolean {
    return (
      other instanceof CaretMarker &&
      other.person === this.person &&
      other.left === this.left &&
      other.top === this.top &&
      other.height === this.height
    )
  }

  draw(): HTMLElement {
    const caret = document.createElement("div")
    const { slot, name, presence } = this.person
    caret.className = `remote-caret person-${slot}`
    caret.dataset["person"] = this.person.id
    if (presence !== "here") caret.classList.add("received-up-to-here")
    caret.append(flagOf(slot, name, presence !== "here"))
    this.#place(caret)
    return caret
  }

  update(caret: HTMLElement, old: LayerMarker): boolean {
    if (!(old instanceof CaretMarker) || old.person !== this.person) return false
    this.#place(caret)
    return true
  }

  #place(caret: HTMLElement): void {
    caret.style.left = `${this.left}px`
    caret.style.top = `${this.top}px`
    caret.style.height = `${this.height}px`
    caret.classList.toggle("in-first-line", this.top < this.height)
    rest(caret)
  }
}

const resting = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>()

/** A flag says who it is for a moment after each move, and then covers no text any more. */
function rest(caret: HTMLElement): void {
  clearTimeout(resting.get(caret))
  caret.classList.remove("resting")
  resting.set(
    caret,
    setTimeout(() => caret.classList.add("resting"), REST_AFTER),
  )
}

function flagOf(slot: number, name: string, isGone: boolean): HTMLElement {
  const flag = document.createElement("div")
  flag.className = "remote-caret-flag"
  const shape = document.createElementNS(SVG, "svg")
  shape.setAttribute("viewBox", "0 0 16 16")
  const path = document.createElementNS(SVG, "path")
  path.setAttribute("d", shapeOf(slot))
  shape.append(path)
  const words = document.createElement("span")
  words.textContent = isGone ? `${name}: received up to here` : initialsOf(name)
  flag.append(shape, words)
  flag.title = name
  return flag
}

/** A caret or selection, and whose it is. */
export interface DrawnCaret {
  readonly someone: Person
  readonly anchor: number
  readonly head: number
}

/** The carets of others, kept up to date from the session. */
export function carets(session: Session, collaboration: Collaboration): Extension {
  const person = (id: string) => session.people.peek().find((each) => each.id === id)
  const shown = (view: EditorView) =>
    [...view.state.field(placedCarets)].flatMap(([id, ranges]) => {
      const someone = person(id)
      const isShown = someone && someone.id !== session.you.peek()?.person && hasCaret(someone)
      return isShown ? ranges.map(([anchor, head]) => ({ someone, anchor, head })) : []
    })
  const incoming = ViewPlugin.define((view) => new Incoming(view, session, collaboration))
  return [placedCarets, drawnCarets(shown), incoming]
}

/** Draws carets, from wherever they are known. */
export function drawnCarets(shown: (view: EditorView) => readonly DrawnCaret[]): Extension {
  return [
    layer({
      above: false,
      class: "remote-selections",
      update: () => true,
      markers: (view) =>
        shown(view).flatMap(({ someone, anchor, head }) =>
          anchor === head
            ? []
            : RectangleMarker.forRange(
                view,
                `remote-selection person-${someone.slot}`,
                EditorSelection.range(anchor, head),
              ),
        ),
    }),
    layer({
      above: true,
      class: "remote-carets",
      update: () => true,
      markers: (view) =>
        shown(view).flatMap(({ someone, head }) =>
          RectangleMarker.forRange(view, "", EditorSelection.cursor(head)).map(
            ({ left, top, height }) => new CaretMarker(someone, left, top, height),
          ),
        ),
    }),
    look,
  ]
}

/** Whether somebody is there to have one, as far as anybody knows. */
export function hasCaret({ presence }: Person): boolean {
  return presence === "here" || presence === "cut_off"
}

/** Puts carets that were told where they belong; one of a later version waits for its text. */
class Incoming {
  #waiting = new Map<string, RemoteCaret>()
  #stop: (() => void)[]

  constructor(
    readonly view: EditorView,
    session: Session,
    readonly collaboration: Collaboration,
  ) {
    this.#stop = [
      effect(() => {
        const moved = session.carets.value.filter((caret) => !caret.is_pointing)
        for (const caret of moved) this.#waiting.set(caret.person, caret)
        queueMicrotask(() => this.#put())
      }),
      effect(() => {
        session.people.value // Names, shapes and presence are drawn, too.
        queueMicrotask(() => this.#dispatch(peopleChanged.of(null)))
      }),
    ]
  }

  update(): void {
    if (this.#waiting.size > 0) queueMicrotask(() => this.#put())
  }

  destroy(): void {
    for (const stop of this.#stop) stop()
  }

  #put(): void {
    const placed = [...this.#waiting.values()].flatMap((caret) => {
      const { person, board, ranges, version } = caret
      const isHere = board === this.collaboration.board && ranges !== null
      const place = isHere ? this.collaboration.placed(ranges, version) : []
      if (place) this.#waiting.delete(person)
      return place ? [{ person, ranges: place }] : []
    })
    if (placed.length > 0) this.#dispatch(putCarets.of(placed))
  }

  #dispatch(change: StateEffect<unknown>): void {
    if (this.collaboration.holder === this.view) this.view.dispatch({ effects: change })
  }
}

const look = EditorView.baseTheme({
  ".remote-selection": { background: "var(--person)", opacity: "0.25", forcedColorAdjust: "none" },
  ".remote-caret": {
    forcedColorAdjust: "none",
    borderInlineStart: "2px solid var(--person)",
    marginInlineStart: "-1px",
  },
  ".remote-caret-flag": {
    position: "absolute",
    bottom: "100%",
    insetInlineStart: "-2px",
    display: "flex",
    alignItems: "center",
    gap: "0.2em",
    padding: "0 0.35em",
    borderRadius: "3px 3px 3px 0",
    background: "var(--person)",
    color: "var(--on-person)",
    font: "600 0.7rem/1.3 var(--sans)",
    whiteSpace: "nowrap",
  },
  ".remote-caret-flag svg": { width: "0.75em", height: "0.75em", fill: "currentColor" },
  ".remote-caret.resting:not(.received-up-to-here) .remote-caret-flag": {
    padding: "0 0.15em",
    "& span": { display: "none" },
    "& svg": { width: "0.65em", height: "0.65em" },
  },
  ".remote-caret.in-first-line .remote-caret-flag": { bottom: "auto", top: "100%" },
})
