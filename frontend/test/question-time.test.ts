import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import { newClock, started, stopped } from "../src/interview/clock.ts"
import { NO_ROOM, type Room } from "../src/interview/fold.ts"
import type { Clock, Question, You } from "../src/interview/protocol.ts"
import { QuestionTime } from "../src/room/question-time.ts"
import { ServerTime } from "../src/room/server-time.ts"

const MINUTE = 60_000
const BEGIN = 5_000_000

function asking(clock: Clock, rules: Partial<Room["rules"]> = {}): Room {
  const question = { id: "q", clock, closed_at: null, is_withdrawn: false } as Question
  return {
    ...NO_ROOM,
    rules: { ...NO_ROOM.rules, ...rules },
    current: "q",
    questions: { q: question },
  }
}

function running(ending: Clock["ending"] = "soft"): Clock {
  return started(newClock(10 * MINUTE, ending), BEGIN)
}

/** Somebody's page; its own clock is the server's, and stands still unless it is moved. */
class Page {
  now = BEGIN
  readonly room = signal<Room | null>(null)
  readonly you
  readonly cutSince = signal<number | null>(null)
  readonly time = new ServerTime(() => this.now)
  readonly streams = { room: this.room }

  constructor(role: You["role"], room: Room) {
    this.you = signal<You | null>({ seat: "s", person: "p", name: "N", role })
    this.room.value = room
  }

  /** What somebody who looks after a while sees. */
  after(milliseconds: number): [string | undefined, number | undefined, boolean] {
    this.now = BEGIN + milliseconds
    const { shown, isLocked } = new QuestionTime(this)
    return [shown.value?.state, shown.value?.left, isLocked.value]
  }
}

test("nothing is shown while nothing is asked", () => {
  assert.deepEqual(new Page("candidate", NO_ROOM).after(0), [undefined, undefined, false])
})

test("a closed question shows no clock, and stays locked if its time was over", () => {
  const room = asking(running("hard"))
  const closed = { ...room.questions["q"]!, closed_at: BEGIN }
  const page = new Page("candidate", { ...room, questions: { q: closed } })
  assert.deepEqual(page.after(MINUTE), [undefined, undefined, false])
  assert.deepEqual(page.after(10 * MINUTE), [undefined, undefined, true])
})

test("a hard end locks the board at the moment itself, a soft one never", () => {
  const page = new Page("candidate", asking(running("hard")))
  assert.deepEqual(page.after(10 * MINUTE - 1), ["running", 1, false])
  assert.deepEqual(page.after(10 * MINUTE), ["over", 0, true])
  const soft = new Page("candidate", asking(running()))
  assert.deepEqual(soft.after(20 * MINUTE), ["over", -600, false])
})

test("a candidate who is cut off sees the clock stand, counted back to the cut", () => {
  const page = new Page("candidate", asking(running()))
  page.cutSince.value = BEGIN + MINUTE
  assert.deepEqual(page.after(MINUTE + 4_999), ["running", 536, false])
  assert.deepEqual(page.after(MINUTE + 5_000), ["stopped for connection", 540, false])
  assert.deepEqual(page.after(30 * MINUTE), ["stopped for connection", 540, false])
})

test("a hard end that falls into a cut is none", () => {
  const page = new Page("candidate", asking(running("hard")))
  page.cutSince.value = BEGIN + 10 * MINUTE - 1_000
  assert.deepEqual(page.after(10 * MINUTE), ["over", 0, true])
  assert.deepEqual(page.after(10 * MINUTE + 4_000), ["stopped for connection", 1, false])
})

test("the clock of somebody else, or one that does not wait, runs on over a cut", () => {
  const others = new Page("interviewer", asking(running()))
  const strict = new Page("candidate", asking(running(), { clock_waits: false }))
  for (const page of [others, strict]) {
    page.cutSince.value = BEGIN
    assert.deepEqual(page.after(MINUTE), ["running", 540, false])
  }
})

test("a pause stays a pause over a cut", () => {
  const page = new Page("candidate", asking(stopped(running(), "paused", BEGIN + MINUTE)))
  page.cutSince.value = BEGIN + 2 * MINUTE
  assert.deepEqual(page.after(5 * MINUTE), ["paused", 540, false])
})
