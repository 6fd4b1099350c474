// Drafts of a rating: kept here until the server holds them as they are, whatever happens between.

import assert from "node:assert/strict"
import { test } from "node:test"
import type { Rating } from "../src/interview/protocol.ts"
import { drafted, Drafts, type Draft } from "../src/room/rating/drafts.ts"

const NOTHING: Rating = { factors: [], recommendation: null, summary: "" }

function shelfOf(text = "") {
  const shelf = { text, read: () => shelf.text, write: (more: string) => void (shelf.text = more) }
  return shelf
}

function begun(shelf = shelfOf()) {
  const sent: Draft[] = []
  const drafts = new Drafts(shelf, (draft) => void sent.push(draft))
  return { drafts, sent, shelf }
}

function rate(score: number | null, sentence = "", factor = "coding"): Draft {
  return { kind: "rate", question: null, factor, score, sentence }
}

function held(...factors: [score: number | null, sentence: string][]): Rating {
  const said = factors.map(([score, sentence]) => ({ score, sentence }))
  return { ...NOTHING, factors: said.map((one) => ({ question: null, factor: "coding", ...one })) }
}

test("a draft is kept until the server holds it as it is", () => {
  const { drafts, shelf } = begun()
  drafts.put(rate(3, "Good"))
  drafts.flush()
  drafts.holds(held([3, ""]))
  assert.equal(drafts.kept.value.size, 1)
  drafts.holds(held([3, "Good"]))
  assert.equal(drafts.kept.value.size, 0)
  assert.equal(shelf.text, "")
})

test("what is typed in a row is sent once, as it is in the end", () => {
  const { drafts, sent } = begun()
  for (const sentence of ["G", "Go", "Good"]) drafts.put(rate(3, sentence))
  drafts.flush()
  drafts.flush()
  assert.deepEqual(sent, [rate(3, "Good")])
})

test("after a crash the next visit sends what the last one had kept", () => {
  const { drafts, shelf } = begun()
  drafts.put(rate(2))
  const next = begun(shelfOf(shelf.text))
  next.drafts.flush()
  drafts.clear()
  assert.deepEqual(next.sent, [rate(2)])
})

test("what has been changed back is sent all the same, since the change may be on its way", () => {
  const { drafts, sent } = begun()
  drafts.holds(held([3, ""]))
  drafts.put(rate(4))
  drafts.flush()
  drafts.put(rate(3))
  drafts.holds(held([3, ""]))
  assert.equal(drafts.kept.value.size, 1)
  drafts.flush()
  assert.deepEqual(sent.at(-1), rate(3))
  assert.equal(drafts.kept.value.size, 0)
})

test("a submitted rating leaves no draft behind", () => {
  const { drafts, sent, shelf } = begun()
  drafts.put(rate(2))
  drafts.clear()
  drafts.flush()
  assert.deepEqual([sent, shelf.text], [[], ""])
})

test("a shelf that was cut short by a crash is an empty one", () => {
  assert.equal(begun(shelfOf('[{"kind":"ra')).drafts.kept.value.size, 0)
})

test("the form shows drafts in place of what the server holds", () => {
  const { drafts } = begun()
  drafts.put(rate(null, "Not seen"))
  drafts.put(rate(4, "", "maths"))
  drafts.put({ kind: "recommend", recommendation: null, summary: "Because." })
  const shown = drafted(held([3, "Good"]), drafts.kept.value)
  drafts.clear()
  assert.deepEqual(
    shown.factors.map(({ factor, score }) => [factor, score]),
    [
      ["coding", null],
      ["maths", 4],
    ],
  )
  assert.equal(shown.summary, "Because.")
})
