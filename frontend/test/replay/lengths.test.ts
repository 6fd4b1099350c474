import assert from "node:assert/strict"
import { test } from "node:test"
import { clockWords } from "../../src/replay/lengths.ts"

const CLOCK = { state: "over", allotted: 600, lost: 0 } as const

test("a clock says that time is left down to its end, and only over beyond it", () => {
  assert.equal(clockWords({ ...CLOCK, left: 1, state: "running" }), "left \u00b7 running")
  assert.equal(clockWords({ ...CLOCK, left: 0 }), "left \u00b7 over")
  assert.equal(clockWords({ ...CLOCK, left: -1 }), "over")
})

test("what was given back is said beyond the end, too", () => {
  assert.equal(clockWords({ ...CLOCK, left: -38, lost: 7 }), "over, 7 s given back")
})
