import assert from "node:assert/strict"
import { test } from "node:test"
import { clockNews, type Glimpse } from "../src/room/clock-news.ts"

type Seen = Partial<NonNullable<Glimpse>>

function seen(values: Seen): NonNullable<Glimpse> {
  return { question: "q", state: "running", allotted: 600, left: 400, lost: 0, ...values }
}

function news(before: Seen, now: Seen): string[] {
  return clockNews(seen(before), seen(now))
}

test("a second that passes is not worth a word", () => {
  assert.deepEqual(news({ left: 400 }, { left: 399 }), [])
})

test("a new question says how much time it has", () => {
  const now = seen({ state: "ready", left: 600 })
  assert.deepEqual(clockNews(null, now), ["The clock is ready: 10 min."])
  assert.deepEqual(clockNews(seen({ question: "before" }), now), ["The clock is ready: 10 min."])
})

test("a clock that goes away says nothing", () => {
  assert.deepEqual(clockNews(seen({}), null), [])
})

test("a change of state is said once", () => {
  assert.deepEqual(news({ state: "ready" }, {}), ["The clock runs."])
  assert.deepEqual(news({}, { state: "paused" }), ["The clock is paused."])
  assert.deepEqual(news({ state: "paused" }, { state: "paused" }), [])
  assert.deepEqual(news({}, { state: "stopped for connection" }), [
    "The clock stands while the connection is lost.",
  ])
})

test("the marks are said when they are reached, and not again", () => {
  assert.deepEqual(news({ left: 301 }, { left: 300 }), ["Five minutes left."])
  assert.deepEqual(news({ left: 300 }, { left: 299 }), [])
  assert.deepEqual(news({ left: 61 }, { left: 59 }), ["One minute left."])
  assert.deepEqual(news({ left: 1 }, { state: "over", left: 0 }), ["Time is over."])
})

test("a page that looks away for long says only the last mark", () => {
  assert.deepEqual(news({ left: 400 }, { left: 30 }), ["One minute left."])
})

test("more time and less are said, and a mark passed by that is none", () => {
  assert.deepEqual(news({}, { allotted: 720, left: 520 }), ["The question has 2 min more."])
  assert.deepEqual(news({ left: 310 }, { allotted: 540, left: 250 }), [
    "The question has 1 min less.",
  ])
})
