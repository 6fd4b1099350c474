// Keys of the room.

import assert from "node:assert/strict"
import { test } from "node:test"
import { actionOf, markOf, penOf, SHORTCUTS, shortcutsOf } from "../src/room/shortcuts.ts"

const NOTHING_HELD = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: "" }

test("F6 goes on and Shift+F6 goes back", () => {
  assert.equal(actionOf({ ...NOTHING_HELD, key: "F6" }), "next_part")
  assert.equal(actionOf({ ...NOTHING_HELD, key: "F6", shiftKey: true }), "previous_part")
})

test("Command does what Control does", () => {
  assert.equal(actionOf({ ...NOTHING_HELD, key: "/", ctrlKey: true }), "keyboard")
  assert.equal(actionOf({ ...NOTHING_HELD, key: "/", metaKey: true }), "keyboard")
})

test("a layout that needs Shift for the slash still opens the list", () => {
  assert.equal(actionOf({ ...NOTHING_HELD, key: "/", ctrlKey: true, shiftKey: true }), "keyboard")
})

test("a key is known by its place when Alt gives it another letter", () => {
  const pressed = { ...NOTHING_HELD, key: "π", code: "KeyP", ctrlKey: true, altKey: true }
  assert.equal(actionOf(pressed), "panels")
})

test("no character alone does anything", () => {
  for (const key of "abcxyz0123456789?/.,;+-*#") {
    assert.equal(actionOf({ ...NOTHING_HELD, key }), null)
  }
})

test("every key that does something stands once in the table", () => {
  const keys = SHORTCUTS.map((shortcut) => shortcut.keys)
  assert.equal(new Set(keys).size, keys.length)
})

test("Alt and a digit mark by the place of the key, whatever it writes", () => {
  const pressed = { ...NOTHING_HELD, key: "¡", code: "Digit1", altKey: true }
  assert.equal(markOf(pressed), "clarify")
  assert.equal(markOf({ ...pressed, altKey: false }), null)
})

test("F2 writes and F4 points, and they do nothing else", () => {
  const pressed = { ...NOTHING_HELD, key: "F2" }
  assert.equal(penOf(pressed), "write")
  assert.equal(penOf({ ...pressed, key: "F4" }), "point")
  assert.deepEqual([actionOf(pressed), markOf(pressed)], [null, null])
})

test("who does not interview is shown no keys for notes and marks", () => {
  assert.ok(shortcutsOf(true).some(({ marks }) => marks === "stuck"))
  assert.ok(!shortcutsOf(false).some(({ marks, pen, action }) => marks || pen || action === "note"))
})
