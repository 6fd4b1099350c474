import assert from "node:assert/strict"
import { test } from "node:test"
import { savedState, type Work } from "../src/room/saved.ts"

const DONE: Work = {
  status: "up",
  isDoubted: false,
  unacknowledged: 0,
  lost: 0,
  isCalm: true,
  isKept: true,
}

function chip(work: Partial<Work>) {
  return savedState({ ...DONE, ...work }).text
}

test("the chip says saved when nothing is unacknowledged and nothing was refused", () => {
  assert.equal(chip({}), "Saved")
})

test("the chip never says saved while a text that was refused waits for its author", () => {
  assert.equal(chip({ lost: 1 }), "Not saved: 1 text")
  assert.equal(chip({ lost: 2, status: "closed" }), "Not saved: 2 texts")
  assert.equal(chip({ lost: 1, unacknowledged: 3 }), "Saving 3")
  assert.equal(chip({ lost: 1, status: "down" }), "Offline, 0 kept here")
})
