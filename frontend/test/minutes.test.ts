// How the time of an interview adds up.

import assert from "node:assert/strict"
import { test } from "node:test"
import { elapsedMinutes, plannedMinutes } from "../src/room/questions/minutes.ts"
import { asked, roomOf, staffOf } from "./questions.ts"

const STAFF = staffOf(["one", "two"], ["spare"], ["own"])
const BEGUN = { began_at: 60_000, paused_at: null, paused_for: 0, ended_at: null }

test("the core is planned, and whatever was asked besides", () => {
  assert.equal(plannedMinutes(roomOf(), STAFF), 20)
  assert.equal(plannedMinutes(roomOf(asked("one"), asked("spare")), STAFF), 30)
})

test("what was opened by mistake takes no time", () => {
  assert.equal(plannedMinutes(roomOf(asked("own", { is_withdrawn: true })), STAFF), 20)
})

test("extra time counts", () => {
  assert.equal(plannedMinutes(roomOf(), { ...STAFF, extra_time: 1.25 }), 25)
})

test("an interview has taken no time before it has begun", () => {
  assert.equal(elapsedMinutes({ ...BEGUN, began_at: null }, 9_000_000), 0)
})

test("whole minutes have gone since the beginning, breaks left out", () => {
  assert.equal(elapsedMinutes(BEGUN, 60_000 + 119_999), 1)
  assert.equal(elapsedMinutes({ ...BEGUN, paused_for: 60_000 }, 60_000 + 180_000), 2)
})

test("no time passes during a break or after the end", () => {
  assert.equal(elapsedMinutes({ ...BEGUN, paused_at: 180_000 }, 900_000), 2)
  assert.equal(elapsedMinutes({ ...BEGUN, ended_at: 180_000 }, 900_000), 2)
})
