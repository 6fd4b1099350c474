import assert from "node:assert/strict"
import { test } from "node:test"
import { backoff } from "../src/room/backoff.ts"
import { isWorthSaying, savedState, type Work } from "../src/room/saved.ts"

const CALM: Work = {
  status: "up",
  isDoubted: false,
  unacknowledged: 0,
  lost: 0,
  isCalm: true,
  isKept: true,
}

test("the first attempt to come back is quick, later ones wait up to ten seconds", () => {
  assert.ok(backoff(0, 0) >= 100 && backoff(0, 0.99) <= 250)
  assert.ok(backoff(20, 0) >= 5_000 && backoff(20, 0.99) <= 10_000)
})

test("two browsers do not come back at the same moment", () => {
  assert.notEqual(backoff(5, 0.1), backoff(5, 0.9))
})

test("saved is said only of work that has been acknowledged for a moment", () => {
  assert.equal(savedState(CALM).text, "Saved")
  assert.equal(savedState({ ...CALM, isCalm: false }).text, "Saving 1")
  assert.equal(savedState({ ...CALM, unacknowledged: 3, isCalm: false }).text, "Saving 3")
})

test("offline is said with what is kept here, and only then it is a warning", () => {
  const offline: Work = { ...CALM, status: "down" }
  assert.deepEqual(savedState(offline), { tone: "quiet", text: "Offline, 0 kept here" })
  const typed = savedState({ ...offline, unacknowledged: 12 })
  assert.deepEqual(typed, { tone: "warning", text: "Offline, 12 kept here" })
})

test("work is kept here as soon as the browser says that the network is gone", () => {
  const doubted: Work = { ...CALM, isDoubted: true }
  assert.equal(savedState(doubted).text, "Saved")
  assert.equal(savedState({ ...doubted, unacknowledged: 4 }).text, "Offline, 4 kept here")
})

test("nothing is promised that the browser does not keep", () => {
  const state = savedState({ ...CALM, status: "down", unacknowledged: 2, isKept: false })
  assert.match(state.text, /^Offline, 2 kept here.*keep this tab open$/)
})

test("after a cut a screen reader is told that all is saved, and not what is being saved", () => {
  const offline = savedState({ ...CALM, status: "down", unacknowledged: 7 })
  const saving = savedState({ ...CALM, unacknowledged: 7 })
  const saved = savedState(CALM)
  assert.equal(isWorthSaying(offline, "quiet"), true)
  assert.deepEqual(
    [saving, saved].map((state) => isWorthSaying(state, offline.tone)),
    [false, true],
  )
  assert.equal(isWorthSaying(saved, saved.tone), false)
})
