import assert from "node:assert/strict"
import { test } from "node:test"
import { clockWords } from "../../src/replay/lengths.ts"

const CLOCK = { state: "over", allotted: 600, lost: 0 } as const

test("a clock says that time is left until its end, and from then on that it is over", () => {
  assert.equal(clockWords({ ...CLOCK, left: 1, state: "running" }), "left \u00b7 running")
  assert.equal(clockWords({ ...CLOCK, left: 0 }), "over")
  assert.equal(clockWords({ ...CLOCK, left: -1 }), "over")
})

test("what was given back is said beyond the end, too", () => {
  assert.equal(clockWords({ ...CLOCK, left: -38, lost: 7 }), "over, 7 s given back")
  assert.equal(clockWords({ ...CLOCK, left: -38, lost: 125 }), "over, 2 min 5 s given back")
})

test("a clock that stands says why, on both sides of its end", () => {
  const standing = (left: number, state: "paused" | "stopped for connection") =>
    clockWords({ ...CLOCK, left, state })
  assert.equal(standing(60, "paused"), "left \u00b7 paused")
  assert.equal(standing(60, "stopped for connection"), "left \u00b7 stopped for connection")
  assert.equal(standing(-5, "stopped for connection"), "over \u00b7 stopped for connection")
})
