// Comments on a recording: the draft of one, and which are of now.

import assert from "node:assert/strict"
import { test } from "node:test"
import { aroundNow, draftIn, NO_DRAFT, written, type Comment } from "../../src/replay/comments.ts"

function comment(id: string, moment: number): Comment {
  return { id, name: "Ada", text: id, moment, changed: null, own: false }
}

test("a draft is of the moment of its first letter", () => {
  const first = written(NO_DRAFT, "one", "N", 1_500.7)
  assert.deepEqual(written(first, "two", "Ni", 9_000), { id: "two", text: "Ni", moment: 1_500 })
})

test("a draft without words is of no moment", () => {
  assert.equal(written(written(NO_DRAFT, "one", "N", 1_500), "two", "", 9_000), NO_DRAFT)
})

test("a draft that was kept is read as it was", () => {
  const draft = written(NO_DRAFT, "one", "Nice", 1_500)
  assert.deepEqual(draftIn(JSON.stringify(draft)), draft)
})

test("what is no draft is read as none", () => {
  for (const kept of [null, "", "{", "7", "null", '{"text":7}', '{"id":"one","text":""}']) {
    assert.equal(draftIn(kept), NO_DRAFT)
  }
})

test("comments are of now up to five seconds before and after their moments", () => {
  const comments = [5_000, 4_999, 15_000, 15_001].map((at) => comment(`at ${at}`, at))
  assert.deepEqual(aroundNow(comments, 10_000), ["at 5000", "at 15000"])
})
