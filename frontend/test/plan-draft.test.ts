// A plan while it is written: order, reserve, own questions, and the time that is left.

import assert from "node:assert/strict"
import { test } from "node:test"
import { BLANK, withPlan } from "../src/host/draft.ts"
import type { Asked, OwnQuestion } from "../src/plans/answers.ts"
import {
  added,
  BLANK_PLAN,
  freeName,
  moved,
  removed,
  renewed,
  shifted,
  timeSum,
  withOwn,
  writtenOf,
  type PlanDraft,
} from "../src/plans/draft.ts"

const FRAME = { opening: 4, questions: 33, close: 5, slack: 3 }
const OWN: OwnQuestion = {
  name: "own-1",
  title: "Why us?",
  statement: "Tell me.",
  minutes: 8,
  starter: "",
  language: "",
}

function asked(entry: string, minutes = 10): Asked {
  const rest = { level: 2, track: "sql", ladder: "SQL", kind: "sql" }
  return { entry, latest: entry, standing: "as_pinned", title: entry, minutes, ...rest }
}

const THREE: PlanDraft = {
  ...BLANK_PLAN,
  core: ["sql/a@1", "sql/b@1", "sql/c@1"].map((e) => asked(e)),
}

const core = (draft: PlanDraft) => writtenOf(draft).core
const reserve = (draft: PlanDraft) => writtenOf(draft).reserve

test("a question moves by one place", () => {
  assert.deepEqual(core(moved(THREE, "core", 0, 1)), ["sql/b@1", "sql/a@1", "sql/c@1"])
  assert.deepEqual(core(moved(THREE, "core", 2, -1)), ["sql/a@1", "sql/c@1", "sql/b@1"])
})

test("at an end nothing moves", () => {
  assert.equal(moved(THREE, "core", 0, -1), THREE)
  assert.equal(moved(THREE, "core", 2, 1), THREE)
})

test("a question goes to the end of the reserve and back", () => {
  const aside = shifted(THREE, "core", 0)
  assert.deepEqual(core(aside), ["sql/b@1", "sql/c@1"])
  assert.deepEqual(reserve(aside), ["sql/a@1"])
  assert.deepEqual(core(shifted(aside, "reserve", 0)), ["sql/b@1", "sql/c@1", "sql/a@1"])
})

test("a problem is in a plan once, whatever its revision", () => {
  assert.equal(added(THREE, "reserve", asked("sql/b@2")), THREE)
  assert.deepEqual(reserve(added(THREE, "reserve", asked("sql/d@2"))), ["sql/d@2"])
})

test("a question of one's own is written, changed in its place, and goes whole", () => {
  const written = withOwn(THREE, OWN)
  assert.equal(core(written)[3], "own:own-1")
  const changed = withOwn(moved(written, "core", 3, -1), { ...OWN, title: "Why you?", minutes: 9 })
  assert.deepEqual([changed.core[2]?.title, changed.core[2]?.minutes], ["Why you?", 9])
  assert.equal(changed.own.length, 1)
  assert.deepEqual(removed(changed, "core", 2).own, [])
  assert.equal(removed(changed, "core", 0).own.length, 1)
})

test("no two questions of one's own have one name", () => {
  const two = withOwn(withOwn(THREE, OWN), { ...OWN, name: "own-2" })
  assert.equal(freeName(two), "own-3")
  assert.equal(freeName(removed(two, "core", 3)), "own-1")
})

test("what changed since is taken as it is today, and only that", () => {
  const old: Asked = { ...asked("sql/a@1"), latest: "sql/a@3", standing: "changed" }
  const draft = { ...THREE, core: [old, asked("sql/b@1")] }
  const renewal = renewed(draft, "sql/a@1")
  assert.deepEqual(core(renewal), ["sql/a@3", "sql/b@1"])
  assert.equal(renewal.core[0]?.standing, "as_pinned")
})

test("the time of the questions is held against advice and frame", () => {
  const stateOf = (minutes: number) =>
    timeSum([asked("sql/a@1", minutes)], { frame: FRAME, fill: 29 }).state
  assert.deepEqual([29, 30, 33, 34].map(stateOf), ["fits", "tight", "tight", "over"])
  const sum = timeSum(THREE.core, { frame: FRAME, fill: 29 })
  assert.deepEqual([sum.used, sum.left], [30, 3])
})

test("the minutes of an interview follow its plan unless the host has set others", () => {
  const short = { name: "a", minutes: 45 }
  const long = { name: "b", minutes: 90 }
  const followed = withPlan(BLANK, short, null)
  assert.deepEqual([followed.plan, followed.minutes], ["a", "45"])
  assert.equal(withPlan(followed, long, short).minutes, "90")
  assert.equal(withPlan(followed, null, short).minutes, BLANK.minutes)
  assert.equal(withPlan({ ...followed, minutes: "50" }, long, short).minutes, "50")
})
