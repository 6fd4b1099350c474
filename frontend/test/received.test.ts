import assert from "node:assert/strict"
import { test } from "node:test"
import { firstUnacknowledged } from "../src/board/received.ts"
import { BOARD, Desk, Server } from "./desk.ts"

function typed(text: string, ...edits: [number, number, string][]): number | null {
  const ada = new Desk(new Server(text))
  for (const [from, to, insert] of edits) ada.type(from, to, insert)
  return firstUnacknowledged(ada.editing.open(BOARD).holder.state)
}

test("all that was typed has been received", () => {
  assert.equal(typed("abc"), null)
})

test("what is not received begins with the first of it, wherever typing went on", () => {
  assert.equal(typed("abc", [3, 3, "d"], [1, 1, "x"], [5, 5, "e"]), 1)
})

test("a new line below a received one begins on its own line", () => {
  assert.equal(typed("abc", [3, 3, "\nnew"]), 4)
})

test("what was typed and deleted again is nothing", () => {
  assert.equal(typed("abc", [3, 3, "d"], [3, 4, ""]), null)
})
