// Somebody who types at random through the browser's own session, without a browser.

import { history, redo, undo } from "@codemirror/commands"
import { effect } from "@preact/signals"
import type { Transaction, TransactionSpec } from "@codemirror/state"
import type { Collaboration } from "../../src/board/collaboration.ts"
import { fingerprint } from "../../src/board/fingerprint.ts"
import { Page } from "../../src/board/holder.ts"
import { openPress } from "../../src/room/happened.ts"
import { Session } from "../../src/room/session.ts"
import { Chance } from "./chance.ts"
import { FarSocket, type Far } from "./far-socket.ts"

const PIECES = ["a", "b", "(", " ", "\n", "xyz", "😀", "漢", "e\u0301", "\u2028", "\t", "\ud83d"]

export interface Typing extends Far {
  readonly seed: number
  readonly edits: number
  /** Milliseconds between two keys, about. */
  readonly pause: number
  /** How many times the wire is cut while typing. */
  readonly cuts: number
}

export class Typist {
  readonly session: Session
  readonly #chance: Chance
  #socket: FarSocket | null = null
  #board: Collaboration | null = null
  #left: number

  constructor(readonly typing: Typing) {
    this.#chance = new Chance(typing.seed)
    this.#left = typing.edits
    const seat = new URL(typing.url).pathname.split("/")[2] ?? ""
    this.session = new Session(seat, {
      open: () => (this.#socket = new FarSocket(typing)) as unknown as WebSocket,
      outbox: () => Promise.resolve(null),
      texts: () => Promise.resolve(null),
    })
  }

  /** Comes in, lets others in, and types what the plan says. */
  async run(): Promise<void> {
    const { session } = this
    effect(() => {
      if (session.lobby.value?.standing === "outside") session.send({ kind: "knock", name: "Cleo" })
    })
    effect(() => {
      for (const { seat, answer } of Object.values(session.staff.value?.door ?? {})) {
        if (answer === "waiting") session.send({ kind: "admit", seat })
      }
    })
    void session.start()
    await until(() => session.current.peek() !== null)
    if (session.you.peek()?.role === "interviewer") {
      session.send({ kind: "begin_writing" })
      await until(() => openPress(session.room.peek(), session.you.peek()?.person) !== null)
    }
    const { edits, pause, cuts } = this.typing
    while (this.#left > 0) {
      await wait(pause * 2 * this.#chance.next())
      if (this.#chance.next() < cuts / edits) this.#socket?.cut()
      this.#type()
      this.#left -= 1
    }
  }

  /** The current board, with an undo of its own. */
  get board(): Collaboration {
    if (!this.#board) {
      this.#board = this.session.editing.open(this.session.current.peek()!)
      this.#board.present([history()], (state) => new Page(state))
    }
    return this.#board
  }

  get isDone(): boolean {
    return this.#left === 0 && this.session.editing.unconfirmed.peek() === 0
  }

  get outcome() {
    const { version, text } = this.board
    const { lost, editing } = this.session
    return {
      version,
      sha256: fingerprint(text),
      text: text.toString(),
      lost: lost.peek().length,
      diverged: editing.divergences,
    }
  }

  #type(): void {
    const { board } = this
    const dispatch = (transaction: Transaction) => {
      board.holder.update([transaction])
      board.noticed()
    }
    const { state } = board.holder
    const chance = this.#chance.next()
    if (chance < 0.08) undo({ state, dispatch })
    else if (chance < 0.1) redo({ state, dispatch })
    else dispatch(state.update(this.#edit(state.doc.length)))
  }

  #edit(length: number): TransactionSpec {
    const from = Math.min(length, this.#chance.below(12))
    const to = Math.min(length, from + (this.#chance.next() < 0.4 ? this.#chance.below(5) : 0))
    const insert = from < to && this.#chance.next() < 0.6 ? "" : this.#chance.of(PIECES)
    return { changes: { from, to, insert } }
  }
}

export async function until(condition: () => boolean, seconds = 60): Promise<void> {
  const deadline = performance.now() + seconds * 1000
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${condition}`)
    await wait(20)
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
