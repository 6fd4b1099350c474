import assert from "node:assert/strict"
import { test } from "node:test"
import { history, indentMore, redo, undo } from "@codemirror/commands"
import type { Command } from "@codemirror/view"
import type { TransactionSpec } from "@codemirror/state"
import { Page } from "../src/board/holder.ts"
import { origins, Taken } from "../src/board/origins.ts"
import { Outbox, type Entry } from "../src/board/outbox.ts"
import { Desk, Server } from "./desk.ts"

const OUTSIDE = "from elsewhere"

/** Somebody at a board in whose text nothing has been changed yet. */
class Writer {
  readonly taken = new Taken()
  readonly desk: Desk

  constructor(text = "one\ntwo\n") {
    this.desk = new Desk(new Server(text))
    this.desk.isUp = false
    this.desk.board.present([history(), origins(this.taken)], (state) => new Page(state))
  }

  does(spec: TransactionSpec): void {
    const { holder } = this.desk.board
    holder.update([holder.state.update(spec)])
  }

  puts(insert: string, userEvent: string): void {
    this.does({ changes: { from: 0, insert }, userEvent })
  }

  commands(command: Command): void {
    const { holder } = this.desk.board
    const target = { state: holder.state, dispatch: (made: never) => holder.update([made]) }
    command(target as never)
  }

  get named() {
    return this.desk.board.kept()?.origins
  }
}

for (const userEvent of ["input.paste", "input.drop"]) {
  test(`text from outside is pasted, by ${userEvent}`, () => {
    const writer = new Writer()
    writer.puts(OUTSIDE, userEvent)
    assert.deepEqual(writer.named, [[1, "pasted"]])
  })
}

test("nothing is said of what is typed or deleted", () => {
  const writer = new Writer()
  writer.puts("x".repeat(50), "input.type")
  writer.does({ changes: { from: 0, to: 20 }, userEvent: "delete.cut" })
  writer.does({ changes: { from: 0, insert: "y".repeat(50) } })
  assert.deepEqual(writer.named, [])
})

test("text that still is on the board is moved, not pasted", () => {
  const writer = new Writer()
  writer.puts("two\n", "input.paste")
  assert.deepEqual(writer.named, [[1, "moved"]])
})

test("text that was cut from a board is moved when it is put in again", () => {
  const writer = new Writer()
  writer.taken.add("two")
  writer.does({ changes: { from: 4, to: 8 }, userEvent: "delete.cut" })
  writer.puts("two\n", "input.paste")
  assert.deepEqual(writer.named, [[2, "moved"]])
})

test("a piece that holds more than was taken is pasted", () => {
  const writer = new Writer()
  writer.taken.add("three")
  writer.puts("three and four", "input.paste")
  assert.deepEqual(writer.named, [[1, "pasted"]])
})

test("the last twenty pieces that were taken are remembered", () => {
  const taken = new Taken()
  for (let count = 1; count <= 21; count++) taken.add(`piece ${count};`)
  assert.deepEqual([taken.holds("piece 1;"), taken.holds("piece 2;")], [false, true])
})

test("text dragged to another place is moved", () => {
  const writer = new Writer()
  writer.does({
    changes: [
      { from: 0, to: 4 },
      { from: 8, insert: "one\n" },
    ],
    userEvent: "move.drop",
  })
  assert.deepEqual(writer.named, [[1, "moved"]])
})

test("spaces put before many lines at once are no large insert", () => {
  const writer = new Writer()
  writer.does({ selection: { anchor: 0, head: 8 } })
  writer.commands(indentMore)
  assert.deepEqual(writer.named, [[1, "moved"]])
})

test("what undo and redo bring is undone", () => {
  const writer = new Writer()
  writer.does({ changes: { from: 0, to: 8 }, userEvent: "delete" })
  writer.commands(undo)
  writer.commands(redo)
  assert.deepEqual(writer.named, [
    [2, "undone"],
    [3, "undone"],
  ])
})

test("a push names the origins of what it carries and no others", async () => {
  const writer = new Writer()
  writer.puts("typed", "input.type")
  writer.puts(OUTSIDE, "input.paste")
  writer.desk.isUp = true
  writer.desk.board.push()
  assert.deepEqual(writer.desk.handed.at(-1)?.origins, [[2, "pasted"]])
})

test("a push of what was typed says nothing of origins", () => {
  const writer = new Writer()
  writer.puts("typed", "input.type")
  writer.desk.isUp = true
  writer.desk.board.push()
  assert.equal("origins" in writer.desk.handed.at(-1)!, false)
})

test("origins are kept through a reload", async () => {
  const writer = new Writer()
  writer.puts("typed", "input.type")
  writer.puts(OUTSIDE, "input.paste")
  const entry: Entry = { ...writer.desk.board.kept()!, seat: "seat", epoch: "epoch", at: 0 }
  const page = new Desk(writer.desk.server)
  await page.editing.restore(outboxWith(entry))
  assert.deepEqual(page.board.kept()?.origins, [[2, "pasted"]])
})

test("work that an older page kept without origins is taken up", async () => {
  const writer = new Writer()
  writer.puts(OUTSIDE, "input.paste")
  const { origins: _named, ...older } = writer.desk.board.kept()!
  const page = new Desk(writer.desk.server)
  await page.editing.restore(outboxWith({ ...older, seat: "seat", epoch: "epoch", at: 0 }))
  assert.deepEqual(page.board.kept()?.origins, [])
})

function outboxWith(entry: Entry): Outbox {
  const shelf = { put: async () => {}, delete: async () => {}, all: async () => [entry] }
  return new Outbox("seat", shelf, { claim: async () => true, release: () => {} })
}
