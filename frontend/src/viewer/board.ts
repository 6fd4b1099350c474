// The board as it was at a moment, with the question above it and a choice of all boards so far.

import type { Task } from "../interview/protocol.ts"
import { drawn, element } from "./elements.ts"
import type { ShownBoard, Stage } from "./stage.ts"

const FOLLOWS = ""
const LEGEND = " is what interviewers wrote."

export class BoardView {
  readonly #choice = element("select", { id: "board-choice" })
  readonly #title = element("h2", { id: "board-title" })
  readonly #task = element("details", { class: "task", hidden: "" })
  readonly #text = element("pre", {
    tabindex: "0",
    role: "group",
    "aria-labelledby": "board-title",
  })
  readonly #legend = element("p", { class: "legend quiet" })
  readonly #stage: () => Stage
  readonly root: HTMLElement
  #shownTask: Task | null = null
  #offered = -1

  constructor(stage: () => Stage) {
    this.#stage = stage
    const label = element("label", { for: "board-choice" }, "Board")
    const head = element("div", { class: "head" }, this.#title, label, this.#choice)
    this.root = element("section", { class: "board" }, head, this.#task)
    this.#legend.append(element("span", { class: "passage" }, "Underlined"), LEGEND)
    this.root.append(this.#text, this.#legend)
    this.#choice.addEventListener("change", () => this.show())
  }

  show() {
    const stage = this.#stage()
    this.#offer(stage)
    const board = stage.boards.get(this.#choice.value || (stage.current ?? ""))
    this.#title.textContent = board?.title ?? "No board yet"
    this.#showTask(board?.task ?? null)
    this.#showText(board, stage)
  }

  /** Offers the boards that there are at this moment; a choice that is not there yet follows. */
  #offer(stage: Stage) {
    if (stage.boards.size === this.#offered) return
    this.#offered = stage.boards.size
    const chosen = this.#choice.value
    const boards = [...stage.boards.values()].map(({ id, title }) => option(id, title))
    this.#choice.replaceChildren(option(FOLLOWS, "As it was shown"), ...boards)
    this.#choice.value = stage.boards.has(chosen) ? chosen : FOLLOWS
  }

  #showTask(task: Task | null) {
    if (task === this.#shownTask) return
    this.#shownTask = task
    this.#task.hidden = !task
    const summary = element("summary", {}, "Question")
    if (task) this.#task.replaceChildren(summary, ...drawn([...task.statement, ...task.examples]))
  }

  #showText(board: ShownBoard | undefined, stage: Stage) {
    const [text, passages] = [board?.text ?? "", board?.passages ?? []]
    const caret = board && stage.caret?.board === board.id ? stage.caret : null
    const mark = caret && element("span", { class: "caret", "data-name": caret.name })
    const places = [caret?.place ?? 0, ...passages.flatMap(([from, to]) => [from, to]), text.length]
    const cuts = [...new Set(places)].sort((one, other) => one - other)
    let from = 0
    this.#text.replaceChildren()
    for (const to of cuts) {
      const writer = passages.find(([start, end]) => start <= from && from < end)?.[2]
      this.#text.append(piece(text.slice(from, to), writer && stage.name(writer)))
      if (mark && to === caret.place) this.#text.append(mark)
      from = to
    }
    this.#legend.hidden = passages.length === 0
    if (mark && !this.#choice.value) this.#follow(mark)
  }

  /** Keeps the caret in sight within the board, and leaves the page where it is. */
  #follow(mark: HTMLElement) {
    const [text, top] = [this.#text, mark.offsetTop]
    const isSeen = top > text.scrollTop + 32 && top < text.scrollTop + text.clientHeight - 48
    if (!isSeen) text.scrollTop = top - text.clientHeight / 2
  }
}

/** A piece of the text; what an interviewer wrote is underlined and names them. */
function piece(text: string, writer: string | undefined): string | HTMLElement {
  return writer ? element("span", { class: "passage", title: `${writer} wrote this` }, text) : text
}

function option(value: string, text: string) {
  return element("option", { value }, text)
}
