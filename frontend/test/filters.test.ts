// What is looked for stands in the address, and comes back from it.

import assert from "node:assert/strict"
import { test } from "node:test"
import { libraryOf, problemAddress, seatIn } from "../src/problems/answers.ts"
import { areEmpty, changed, filtersIn, queryOf } from "../src/problems/filters.ts"

const SEAT = "a".repeat(26)

test("filters come back from the address as they were written into it", () => {
  const filters = { words: "fair & square", track: "ml", level: "3" }
  assert.deepEqual(filtersIn(queryOf(filters)), filters)
})

test("what is empty or unknown does not stand in the address", () => {
  assert.equal(queryOf({ words: "  ", track: "" }), "")
  assert.deepEqual(filtersIn("?track=&seat=x&evil=1"), {})
})

test("a filter that is taken away leaves the others", () => {
  const filters = changed({ track: "ml", level: "3" }, "track", "")
  assert.equal(queryOf(filters), "?level=3")
  assert.ok(areEmpty(changed(filters, "level", "")))
})

test("an interviewer asks by the seat of a room, everybody else as the host", () => {
  assert.equal(libraryOf(seatIn(`?seat=${SEAT}`)), `/room/${SEAT}/problems`)
  assert.equal(libraryOf(seatIn("?seat=../host")), "/host/problems")
  assert.equal(problemAddress("ml/x", SEAT), `/problems/ml/x?seat=${SEAT}`)
})
