// A room in memory with one board, for editors that hand in their updates by hand.

import { ChangeSet, Text } from "@codemirror/state"
import type { Accepted } from "../src/board/arrivals.ts"
import type { Collaboration } from "../src/board/collaboration.ts"
import { Editing, type Visit } from "../src/board/editing.ts"
import { NO_ROOM, type Room } from "../src/interview/fold.ts"
import type { PastUpdate, Push } from "../src/interview/protocol.ts"

export const BOARD = "board"

type Handed = Omit<Push, "kind" | "id">

/** The server's side: transforms one accepted update at a time. */
export class Server {
  readonly log: Accepted[] = []
  text: Text

  constructor(text = "") {
    this.text = Text.of(text.split("\n"))
  }

  get room(): Room {
    const board = { id: BOARD, title: "Blank board", editors: {}, language: "" as const }
    const { text } = this
    const version = this.log.length
    return { ...NO_ROOM, boards: { [BOARD]: { ...board, text, passages: [], version } } }
  }

  get past(): PastUpdate[] {
    return this.log.map(({ instance, sequence, changes }) => ({ instance, sequence, changes }))
  }

  take({ instance, sequence, version, updates }: Handed): void {
    let changes = updates.map((update) => ChangeSet.fromJSON(update))
    let first = sequence
    for (const accepted of this.log.slice(version)) {
      if (accepted.instance === instance && changes.length > 0) {
        changes = changes.slice(1)
        first += 1
        continue
      }
      let over = ChangeSet.fromJSON(accepted.changes)
      changes = changes.map((update) => {
        const mapped = update.map(over)
        over = over.map(update, true)
        return mapped
      })
    }
    changes.forEach((update, place) => this.#append(instance, first + place, update))
  }

  #append(instance: string, sequence: number, changes: ChangeSet): void {
    const version = this.log.length + 1
    const update = { version, seq: version, instance, sequence, person: instance }
    this.log.push({ ...update, changes: changes.toJSON() as unknown })
    this.text = changes.apply(this.text)
  }
}

/** A browser's side: what it hands in waits until the test delivers it. */
export class Desk implements Visit {
  readonly limits = { push_updates: 100, push_bytes: 512 * 1024 }
  readonly handed: Handed[] = []
  readonly editing = new Editing(this)
  epoch: string | null = "epoch"
  isUp = true
  #heard = 0

  constructor(readonly server: Server) {
    this.#heard = server.log.length
  }

  get room(): Room {
    return this.server.room
  }

  get roomHead(): number {
    return this.server.log.length
  }

  get board(): Collaboration {
    return this.editing.open(BOARD)
  }

  get text(): string {
    return this.board.text.toString()
  }

  push(push: Handed): string {
    this.handed.push(push)
    return `push ${this.handed.length}`
  }

  type(from: number, to: number, insert: string): void {
    const { holder } = this.board
    holder.update([holder.state.update({ changes: { from, to, insert } })])
    this.board.noticed()
  }

  /** What was handed in last reaches the server. */
  deliver(): void {
    const push = this.handed.at(-1)
    if (push) this.server.take(push)
  }

  /** Hears so many of the accepted updates, all by default, in one message. */
  hear(count = Infinity): void {
    const updates = this.server.log.slice(this.#heard, this.#heard + count)
    this.#heard += updates.length
    this.editing.receive(new Map([[BOARD, updates]]))
  }
}
