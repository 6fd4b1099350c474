import assert from "node:assert/strict"
import { test } from "node:test"
import { litAt, lookOf } from "../../src/replay/lighting.ts"

const MOMENTS = [0, 2_000, 2_000, 9_000, 60_000].map((time) => ({ time }))

function looksAt(time: number): string[] {
  const lit = litAt(MOMENTS, time)
  return MOMENTS.map((_, place) => lookOf(place, lit))
}

test("what happened in the last five seconds is of now, and no longer", () => {
  assert.deepEqual(looksAt(6_999).slice(0, 3), ["passed", "now", "now"])
  assert.deepEqual(looksAt(9_000), ["passed", "passed", "passed", "now", "to-come"])
})

test("the last thing that happened is of now, however long ago", () => {
  assert.deepEqual(looksAt(7_000).slice(0, 4), ["passed", "passed", "now", "to-come"])
  assert.deepEqual(looksAt(10 ** 7).slice(3), ["passed", "now"])
})

test("before anything happened all is to come, and a list may have nothing", () => {
  assert.deepEqual(new Set(looksAt(-1)), new Set(["to-come"]))
  assert.deepEqual(litAt([], 5), { since: 0, passed: 0 })
})
