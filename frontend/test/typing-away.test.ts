import assert from "node:assert/strict"
import { test } from "node:test"
import { BOARD, Desk, Server } from "./desk.ts"

/** An editor that wrote while nothing could be handed in, and has just come back. */
function returned(): { server: Server; ada: Desk } {
  const server = new Server()
  const ada = new Desk(server)
  ada.isUp = false
  for (const letter of "abc") ada.type(0, 0, letter)
  ada.isUp = true
  ada.editing.comeBack()
  return { server, ada }
}

test("what was made before the connection was back is named when it is handed in", () => {
  const { ada } = returned()
  assert.deepEqual([ada.handed.at(-1)?.sequence, ada.handed.at(-1)?.away], [1, 3])
})

test("what is made after the return is not named", async () => {
  const { ada } = returned()
  ada.type(0, 0, "here")
  ada.deliver()
  ada.hear()
  for (let turn = 0; turn < 200 && ada.handed.length < 2; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  assert.deepEqual([ada.handed[1]?.sequence, ada.handed[1]?.away], [4, undefined])
})

test("what is handed in at once is not named", () => {
  const ada = new Desk(new Server())
  ada.editing.comeBack()
  ada.type(0, 0, "x")
  assert.equal("away" in ada.handed[0]!, false)
})

test("who begins afresh has made nothing before the return", () => {
  const { ada } = returned()
  ada.editing.refused("push 1", false)
  ada.type(0, 0, "x")
  assert.equal("away" in ada.handed.at(-1)!, false)
  assert.equal(ada.handed.at(-1)?.board, BOARD)
})
