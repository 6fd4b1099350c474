// The guide beside the board: what is late, what a hint would skip.

import assert from "node:assert/strict"
import { test } from "node:test"
import type { Guide, GuideLine, HintGiven, PreparedQuestion } from "../src/interview/protocol.ts"
import { namesOf, stepsOf } from "../src/room/guide/ladder.ts"
import { checkpointsOf } from "../src/room/guide/minutes.ts"
import { prepared } from "./questions.ts"

const MINUTE = 60_000
const LINES: GuideLine[] = [
  { kind: "open", minute: null, text: ["Read it aloud."] },
  { kind: "by", minute: 4, text: ["Restated."] },
  { kind: "watch", minute: null, text: ["Edges."] },
  { kind: "by", minute: 9, text: ["A plan."] },
]

function tick(place: number, part: "checkpoint" | "point" = "checkpoint") {
  return { part, place, by: "ada", at: 1 }
}

function looks(used: number | null, ticks = [] as ReturnType<typeof tick>[], extraTime = 1) {
  return checkpointsOf(LINES, ticks, extraTime, used).map(({ look }) => look)
}

test("checkpoints are counted among themselves, as the server counts them", () => {
  assert.deepEqual(looks(0, [tick(1)]), ["open", "done"])
  assert.deepEqual(looks(0, [tick(1, "point")]), ["open", "open"])
})

test("a checkpoint is late from its minute on", () => {
  assert.deepEqual(looks(4 * MINUTE - 1), ["open", "open"])
  assert.deepEqual(looks(4 * MINUTE), ["late", "open"])
})

test("a checkpoint that was reached is not late", () => {
  assert.deepEqual(looks(20 * MINUTE, [tick(0)]), ["done", "late"])
})

test("nothing is late before the question has been opened", () => {
  assert.deepEqual(looks(null), ["open", "open"])
})

test("extra time moves checkpoints", () => {
  assert.deepEqual(looks(5 * MINUTE, [], 1.5), ["open", "open"])
  assert.deepEqual(
    checkpointsOf(LINES, [], 1.5, 0).map(({ minute }) => minute),
    [6, 14],
  )
})

function ladder(...given: HintGiven["place"][]): PreparedQuestion {
  const steps = ["nudge", "pointer", "key", "rescue"] as const
  const hints = steps.map((step, place) => ({ step, minute: place, text: [step] }))
  const hints_given = given.map((place) => ({ place, by: "ada", at: 1 }))
  return { ...prepared("one"), guide: { hints } as unknown as Guide, hints_given }
}

function skipped(question: PreparedQuestion): string[] {
  return stepsOf(question).map(({ skips }) => namesOf(skips))
}

test("the first hint skips nothing, and each later one names what it skips", () => {
  assert.deepEqual(skipped(ladder()), ["", "nudge", "nudge and pointer", "nudge, pointer and key"])
})

test("after a skip the ladder goes on from there", () => {
  assert.deepEqual(skipped(ladder(2)), ["", "", "", ""])
  assert.deepEqual(
    stepsOf(ladder(2)).map(({ isNext }) => isNext),
    [false, false, false, true],
  )
})
