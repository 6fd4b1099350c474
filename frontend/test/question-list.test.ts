// The order of the list of questions, and which button shows when.

import assert from "node:assert/strict"
import { test } from "node:test"
import {
  areOffersDue,
  closedLast,
  linesOf,
  mayStepBack,
  nextOf,
  whyNoNext,
  withoutOutcome,
} from "../src/room/questions/list.ts"
import { asked, roomOf, staffOf, withOutcome } from "./questions.ts"

const STAFF = staffOf(["one", "two"], ["spare"], ["own"])
const ADVISED = { ...STAFF, advice: { id: "wish", offers: [], notices: [] } }

function states(room = roomOf(), staff = STAFF) {
  const { core, reserve, extras } = linesOf(room, staff)
  return [...core, ...reserve, ...extras].map(({ prepared, state }) => [prepared.id, state])
}

test("the plan's core comes first in its order, then the reserve, then what was added", () => {
  assert.deepEqual(states(), [
    ["one", "next"],
    ["two", "waiting"],
    ["spare", "waiting"],
    ["own", "waiting"],
  ])
})

test("a question is current while its board is, and left open when another is", () => {
  const room = roomOf(asked("one"))
  assert.deepEqual(states(room)[0], ["one", "current"])
  assert.deepEqual(states({ ...room, current: "blank" })[0], ["one", "left"])
})

test("a closed question is closed wherever its board is", () => {
  const room = roomOf(asked("one", { closed_at: 2 }))
  assert.deepEqual(states(room)[0], ["one", "closed"])
  assert.deepEqual(states({ ...room, current: "blank" })[0], ["one", "closed"])
})

test("the next question is the first of the core that was not asked", () => {
  assert.equal(nextOf(roomOf(), STAFF), "one")
  assert.equal(nextOf(roomOf(asked("one")), STAFF), "two")
  assert.equal(nextOf(roomOf(asked("two")), STAFF), "one")
  assert.equal(nextOf(roomOf(asked("one"), asked("two")), STAFF), null)
})

test("a question that was opened by mistake is the next one again", () => {
  const room = { ...roomOf(asked("one", { is_withdrawn: true })), current: "blank" }
  assert.equal(nextOf(room, STAFF), "one")
  assert.deepEqual(states(room)[0], ["one", "next"])
})

test("one that was added and withdrawn can be told from one that waits", () => {
  const room = { ...roomOf(asked("own", { is_withdrawn: true })), current: "blank" }
  assert.deepEqual(states(room)[3], ["own", "withdrawn"])
})

test("where there is no next question, it is said why", () => {
  assert.equal(whyNoNext(roomOf(), STAFF), null)
  assert.match(whyNoNext(roomOf(asked("one"), asked("two")), STAFF)!, /has been asked/)
  assert.match(whyNoNext(roomOf(), { ...STAFF, plan: null })!, /no plan/)
})

test("one can step back until the clock of the question has been started", () => {
  const question = asked("one")
  const running = { ...question.clock, phase: "running" as const }
  assert.ok(mayStepBack(roomOf(question)))
  assert.ok(!mayStepBack(roomOf({ ...question, clock: running })))
})

test("one cannot step back from a closed question, from a board, or to nothing", () => {
  assert.ok(!mayStepBack(roomOf(asked("one", { closed_at: 2 }))))
  assert.ok(!mayStepBack(roomOf()))
  assert.ok(!mayStepBack(roomOf(asked("one", { after: null }))))
})

test("the question closed last is that of the latest moment, in whatever order they stand", () => {
  const room = roomOf(asked("one", { closed_at: 9 }), asked("two", { closed_at: 3 }))
  assert.equal(closedLast(room)?.id, "one")
})

test("who went on without an outcome is asked for it", () => {
  const room = roomOf(asked("one", { closed_at: 2 }), asked("two"))
  assert.equal(withoutOutcome(room, STAFF)?.id, "one")
  assert.equal(withoutOutcome(room, withOutcome(STAFF, "one", 0)), null)
  assert.equal(withoutOutcome(roomOf(asked("one", { closed_at: 2 })), STAFF), null)
})

test("offers are shown between two questions, once it was said how the last one went", () => {
  const between = roomOf(asked("one", { closed_at: 2 }))
  assert.ok(!areOffersDue(between, ADVISED))
  assert.ok(areOffersDue(between, withOutcome(ADVISED, "one", 0)))
  assert.ok(!areOffersDue(between, withOutcome(STAFF, "one", 0)))
  const onTheNext = roomOf(asked("one", { closed_at: 2 }), asked("two"))
  assert.ok(!areOffersDue(onTheNext, withOutcome(ADVISED, "one", 0)))
})
