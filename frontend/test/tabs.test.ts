// Which boards are shown as tabs.

import assert from "node:assert/strict"
import { test } from "node:test"
import { textOf } from "../src/interview/boards.ts"
import { tabsOf } from "../src/room/tabs.ts"
import { asked, roomOf } from "./questions.ts"

const MISTAKE = roomOf(asked("one", { is_withdrawn: true }))

function shown(room = MISTAKE) {
  return tabsOf(room).map(({ id }) => id)
}

test("the board of a closed question is marked", () => {
  const room = roomOf(asked("one", { closed_at: 2 }), asked("two"))
  assert.deepEqual(
    tabsOf(room).map(({ isClosed }) => isClosed),
    [false, true, false],
  )
})

test("a board that was opened by mistake is shown only while it is the current one", () => {
  assert.deepEqual(shown(), ["blank", "one"])
  assert.deepEqual(shown({ ...MISTAKE, current: "blank" }), ["blank"])
})

test("a board on which somebody wrote is never hidden", () => {
  const written = { ...MISTAKE.boards["one"]!, version: 1, text: textOf("x") }
  const boards = { ...MISTAKE.boards, one: written }
  assert.deepEqual(shown({ ...MISTAKE, boards, current: "blank" }), ["blank", "one"])
})
