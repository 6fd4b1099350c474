import assert from "node:assert/strict"
import { test } from "node:test"
import { newClock, ranOut, started, stopped } from "../src/interview/clock.ts"
import { clockTime, isoTime, nextSecond, shownClock, spokenTime } from "../src/room/shown-clock.ts"

const MINUTE = 60_000
const BEGIN = 5_000_000

const ready = newClock(10 * MINUTE, "soft")
const running = started(ready, BEGIN)
const hard = started(newClock(10 * MINUTE, "hard"), BEGIN)

function after(milliseconds: number, clock = running) {
  const { state, left } = shownClock(clock, BEGIN + milliseconds)
  return [state, left]
}

test("a clock that has not begun shows all its time", () => {
  assert.deepEqual(after(MINUTE, ready), ["ready", 600])
})

test("a second is shown until it has passed", () => {
  assert.deepEqual(after(0), ["running", 600])
  assert.deepEqual(after(999), ["running", 600])
  assert.deepEqual(after(1_000), ["running", 599])
})

test("a soft clock counts over from its end on", () => {
  assert.deepEqual(after(10 * MINUTE - 1), ["running", 1])
  assert.deepEqual(after(10 * MINUTE), ["over", 0])
  assert.deepEqual(after(10 * MINUTE + 65_400), ["over", -65])
})

test("a hard clock stands at its end", () => {
  assert.deepEqual(after(10 * MINUTE, hard), ["over", 0])
  assert.deepEqual(after(20 * MINUTE, hard), ["over", 0])
  assert.deepEqual(after(20 * MINUTE, ranOut(hard)), ["over", 0])
})

test("why a clock stands is said in words", () => {
  const since = BEGIN + MINUTE
  assert.deepEqual(after(0, stopped(running, "paused", since)), ["paused", 540])
  assert.deepEqual(after(0, stopped(running, "interview_paused", since)), ["paused", 540])
  assert.deepEqual(after(0, stopped(running, "cut_off", since)), ["stopped for connection", 540])
})

test("what was given back is told in seconds", () => {
  const back = started(stopped(running, "cut_off", BEGIN + MINUTE), BEGIN + 3 * MINUTE)
  assert.equal(shownClock(back, BEGIN + 3 * MINUTE).lost, 120)
})

test("it looks again when the next second is shown", () => {
  assert.equal(nextSecond(running, BEGIN), 1_000)
  assert.equal(nextSecond(running, BEGIN + 300), 700)
  assert.equal(nextSecond(running, BEGIN + 999), 1)
  assert.equal(nextSecond(running, BEGIN + 10 * MINUTE + 250), 750)
})

test("a clock that stands needs no second look", () => {
  assert.equal(nextSecond(ready, BEGIN), null)
  assert.equal(nextSecond(stopped(running, "paused", BEGIN), BEGIN), null)
  assert.equal(nextSecond(hard, BEGIN + 10 * MINUTE), null)
  assert.equal(nextSecond(hard, BEGIN + 10 * MINUTE - 1), 1)
})

test("times are written for people, for machines and for ears", () => {
  const written = (seconds: number) => [clockTime(seconds), isoTime(seconds)]
  assert.deepEqual(written(243), ["4:03", "PT4M3S"])
  assert.deepEqual(written(-65), ["1:05", "PT1M5S"])
  assert.deepEqual(written(0), ["0:00", "PT0M0S"])
  assert.deepEqual(written(3_843), ["1:04:03", "PT1H4M3S"])
  assert.deepEqual([125, 120, 5, 0].map(spokenTime), ["2 min 5 s", "2 min", "5 s", "0 s"])
})
