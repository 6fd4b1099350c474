import assert from "node:assert/strict"
import { test } from "node:test"
import { ChangeSet } from "@codemirror/state"
import { Arrivals, Gap, type Accepted } from "../src/board/arrivals.ts"
import { prefix } from "../src/board/pushing.ts"
import { plainly } from "../src/board/typing.ts"

const LIMITS = { push_updates: 100, push_bytes: 10_000 }

function insertions(count: number, text: string) {
  return Array.from({ length: count }, (_, place) => ({
    changes: ChangeSet.of({ from: 0, insert: text }, place * text.length),
  }))
}

test("a push carries at most a hundred updates", () => {
  assert.equal(prefix(insertions(100, "x"), LIMITS).length, 100)
  assert.equal(prefix(insertions(101, "x"), LIMITS).length, 100)
})

test("a push stays below its size, counted in bytes", () => {
  const ascii = prefix(insertions(50, "x".repeat(1_000)), LIMITS)
  const wide = prefix(insertions(50, "漢".repeat(1_000)), LIMITS)
  assert.deepEqual([ascii.length, wide.length], [9, 3])
})

test("an update that is too large alone is handed in all the same, to be refused", () => {
  assert.equal(prefix(insertions(2, "x".repeat(20_000)), LIMITS).length, 1)
})

function update(version: number): Accepted {
  return { version, seq: version, instance: "i", sequence: version, person: "p", changes: [] }
}

test("what was heard before is passed over, a gap is not", () => {
  const arrivals = new Arrivals(3)
  arrivals.add([update(2), update(3), update(4)])
  assert.equal(arrivals.take()?.version, 4)
  assert.equal(arrivals.take(), undefined)
  assert.throws(() => arrivals.add([update(6)]), Gap)
})

test("what happens while the past is told comes after it", () => {
  const arrivals = new Arrivals(3, { version: 3, seq: 9 })
  arrivals.add([update(6)])
  arrivals.addPast([update(0), update(0)], false)
  assert.equal(arrivals.take()?.version, 4)
  arrivals.addPast([], true)
  assert.deepEqual([arrivals.take()?.version, arrivals.take()?.version], [5, 6])
})

test("a past that was cut off is told again from its beginning", () => {
  const arrivals = new Arrivals(3, { version: 3, seq: 9 })
  arrivals.addPast([update(0)], false)
  arrivals.cut()
  arrivals.addPast([update(0), update(0)], true)
  assert.deepEqual([arrivals.take()?.version, arrivals.take()?.version], [4, 5])
})

test("typed curly quotes and long dashes become plain", () => {
  assert.equal(plainly("“a” ‘b’ – — … c"), "\"a\" 'b' - - … c")
})
