// What was before people at one moment of a recording: the boards, their tasks, who wrote last.

import type { EventEntry, RoomEvent, Task } from "../interview/protocol.ts"
import { carriedPassages, type Passages } from "../interview/passages.ts"
import { applied, rangesOf } from "./changes.ts"

export interface ShownBoard {
  readonly id: string
  readonly title: string
  text: string
  /** What interviewers wrote. */
  passages: Passages
  task: Task | null
}

export interface Caret {
  readonly board: string
  readonly place: number
  readonly name: string
}

export class Stage {
  readonly boards = new Map<string, ShownBoard>()
  readonly #names = new Map<string, string>()
  readonly #interviewers = new Set<string>()
  readonly #presses = new Map<string, string>()
  /** Whose last press has ended: what they change is a taking back, and nobody's passage. */
  readonly #putDown = new Set<string>()
  current: string | null = null
  caret: Caret | null = null

  /** Takes in the next event; only what everybody heard is on the stage. */
  step({ stream, event }: EventEntry) {
    if (stream === "room") this.#take(event as RoomEvent)
  }

  name(person: string): string {
    return this.#names.get(person) ?? "Somebody"
  }

  #take(event: RoomEvent) {
    switch (event.kind) {
      case "created":
        for (const { person, name } of event.interviewers) this.#names.set(person, name)
        break
      case "joined":
        this.#names.set(event.person, event.name)
        if (event.role === "interviewer") this.#interviewers.add(event.person)
        break
      case "renamed":
        this.#names.set(event.person, event.name)
        break
      case "writing_began":
        this.#presses.set(event.press, event.person)
        this.#putDown.delete(event.person)
        break
      case "writing_ended":
        this.#putDown.add(this.#presses.get(event.press) ?? "")
        break
      case "board_opened": {
        const { board, title, text = "" } = event
        this.boards.set(board, { id: board, title, text, passages: [], task: null })
        this.#show(board)
        break
      }
      case "board_shown":
        this.#show(event.board)
        break
      case "question_opened": {
        const board = this.boards.get(event.question)
        if (board) board.task = event.task
        break
      }
      case "edited":
        this.#edit(event.board, event.person, event.changes)
        break
    }
  }

  #show(board: string) {
    this.current = board
    this.caret = null
  }

  #edit(id: string, person: string, changes: unknown) {
    const board = this.boards.get(id)
    if (!board) return
    const { text, end } = applied(board.text, changes)
    board.text = text
    const writes = this.#interviewers.has(person) && !this.#putDown.has(person)
    board.passages = carriedPassages(board.passages, rangesOf(changes), writes ? person : null)
    this.caret = { board: id, place: end, name: this.name(person) }
  }
}
