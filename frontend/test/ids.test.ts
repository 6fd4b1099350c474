import assert from "node:assert/strict"
import { test } from "node:test"
import { idOf, newId } from "../src/interview/ids.ts"

test("an id holds 128 bits in 26 letters that the server takes", () => {
  assert.match(newId(), /^[a-z2-7]{26}$/)
  assert.equal(idOf(new Uint8Array(16)), "a".repeat(26))
  assert.equal(idOf(new Uint8Array(16).fill(255)), "7".repeat(25) + "4")
})

test("every bit counts", () => {
  const ids = Array.from({ length: 128 }, (_, bit) => {
    const bytes = new Uint8Array(16)
    bytes[bit >> 3] = 1 << (bit & 7)
    return idOf(bytes)
  })
  assert.equal(new Set(ids).size, 128)
})
