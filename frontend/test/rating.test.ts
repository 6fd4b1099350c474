// What a rating asks for, suggests, counts, and how ratings differ.

import assert from "node:assert/strict"
import { test } from "node:test"
import type { Guide, PreparedQuestion, Rating, Submitted } from "../src/interview/protocol.ts"
import { NO_OWN, NO_STAFF } from "../src/interview/staff.ts"
import { countsOf, notesOf, tickedLines } from "../src/room/rating/counts.ts"
import { apartWords, farApart, rowsOf } from "../src/room/rating/differences.ts"
import { askedOf, interviewScales, scalesOf } from "../src/room/rating/scales.ts"
import { suggestionOf, suggests } from "../src/room/rating/suggestion.ts"
import { suggestedScores, withLine } from "../src/room/rating/taking.ts"
import { asked, prepared, staffOf } from "./questions.ts"

type Said = readonly [question: string | null, factor: string, score: number | null]

const SHARED = ["listening", "communication", "composure", "coding", "maths"].map(scale)
const STAFF = { ...staffOf(["one", "two"]), scales: SHARED }

function scale(factor: string) {
  return { factor, name: factor.toUpperCase(), anchors: [] }
}

function question(id: string, ...factors: string[]): PreparedQuestion {
  const guide = { scales: factors.map(scale), hints: [{ step: "nudge" }] } as unknown as Guide
  return { ...prepared(id), guide }
}

function ratingOf(...said: Said[]): Rating {
  const factors = said.map(([question, factor, score]) => {
    return { question, factor, score, sentence: "" }
  })
  return { factors, recommendation: null, summary: "" }
}

function submitted(person: string, ...said: Said[]): Submitted {
  return { person, rating: ratingOf(...said), notes: [], at: 1 }
}

function factors(scales: readonly { factor: string }[]): string[] {
  return scales.map(({ factor }) => factor)
}

test("questions are rated in the order of asking, without those opened by mistake", () => {
  const questions = {
    two: asked("two", { opened_at: 1 }),
    one: asked("one", { opened_at: 2 }),
    gone: asked("gone", { opened_at: 0, is_withdrawn: true }),
  }
  assert.deepEqual(
    askedOf(questions, STAFF).map(({ id }) => id),
    ["two", "one"],
  )
})

test("a question is rated on its own scales, one of one's own on those that all share", () => {
  assert.deepEqual(factors(scalesOf(question("one", "coding"), STAFF)), ["coding"])
  assert.deepEqual(scalesOf(question("one"), STAFF), SHARED)
})

test("the interview is rated on technical factors only where a question asked for them", () => {
  const scales = interviewScales([question("one", "coding")], STAFF)
  assert.deepEqual(factors(scales), ["listening", "communication", "composure", "coding"])
  assert.deepEqual(interviewScales([], STAFF), SHARED)
})

test("a factor that only a question knows is rated after the shared ones", () => {
  const scales = interviewScales([question("one", "drawing", "maths")], STAFF)
  assert.deepEqual(factors(scales).slice(3), ["maths", "drawing"])
})

test("the middle of what was observed is suggested", () => {
  const three = ["one", "two", "three"].map((id) => question(id, "coding"))
  const rating = ratingOf(["one", "coding", 4], ["two", "coding", 1], ["three", "coding", 2])
  const suggestion = suggestionOf("coding", rating, three)
  assert.deepEqual([suggestion?.low, suggestion?.high], [2, 2])
})

test("between two scores both are suggested, and nothing else is", () => {
  const rating = ratingOf(["one", "coding", 3], ["two", "coding", 2], [null, "coding", 4])
  const suggestion = suggestionOf("coding", rating, [question("one"), question("two")])
  assert.deepEqual(
    [1, 2, 3, 4].filter((score) => suggests(suggestion, score)),
    [2, 3],
  )
})

test("what was not observed, and other factors, suggest nothing", () => {
  const rating = ratingOf(["one", "coding", null], ["one", "maths", 4])
  assert.equal(suggestionOf("coding", rating, [question("one")]), null)
})

test("counts are of one question or of all, and those of nothing are left out", () => {
  const tick = { part: "point" as const, place: 0, by: "me", at: 1 }
  const one = { ...question("one"), ticks: [tick], hints_given: [{ place: 0, by: "me", at: 1 }] }
  const about = { person: "me", label: "", at: 1, used: null }
  const mark = { ...about, id: "mark", means: "stuck" as const, question: "two" }
  const staff = { ...STAFF, marks: [mark] }
  const all = [one, question("two")]
  assert.deepEqual(
    countsOf(null, all, staff, []).map(({ of, words }) => `${of}: ${words}`),
    ["Hints given: 1 (nudge)", "Points raised: 1", "Marks: 1 (stuck)"],
  )
  assert.equal(countsOf("two", all, staff, []).length, 1)
})

test("the notes beside a rating are one's own, shared and sealed, but no removed ones", () => {
  const note = (id: string, person: string, at: number, is_removed = false) => {
    return { id, person, text: id, at, question: null, changed_at: null, is_removed }
  }
  const shared = [note("late", "me", 3), note("hers", "her", 1), note("gone", "me", 1, true)]
  const staff = { ...NO_STAFF, notes: shared }
  const own = { ...NO_OWN, notes: [note("sealed", "me", 2)] }
  assert.deepEqual(
    notesOf("me", staff, own).map(({ id }) => id),
    ["sealed", "late"],
  )
})

test("scores two apart stand out, one apart does not, and not observed is no score", () => {
  const ada = submitted("ada", [null, "coding", 1], [null, "maths", 2], [null, "listening", null])
  const grace = submitted("grace", [null, "coding", 3], [null, "maths", 3], [null, "listening", 4])
  const rows = rowsOf(null, SHARED, [ada, grace])
  assert.deepEqual(farApart(rows), ["CODING"])
  assert.deepEqual(
    rows.map(({ apart }) => apartWords(apart)),
    ["", "2 apart", "1 apart"],
  )
})

test("only what somebody rated has a row, and who did not rate it an empty cell", () => {
  const ada = submitted("ada", ["one", "coding", 1])
  const rows = rowsOf("one", SHARED, [ada, submitted("grace", [null, "maths", 4])])
  assert.deepEqual(
    rows.map(({ factor, cells }) => [factor, cells.map((cell) => cell?.score)]),
    [["coding", [1, undefined]]],
  )
})

test("what is taken over is what questions suggest clearly and nobody has rated yet", () => {
  const questions = [question("one"), question("two")]
  const rating = ratingOf(
    ["one", "coding", 3],
    ["two", "coding", 3],
    ["one", "maths", 2],
    ["two", "maths", 3],
    ["one", "listening", 4],
    [null, "listening", 2],
  )
  assert.deepEqual(suggestedScores(SHARED, rating, questions), [{ factor: "coding", score: 3 }])
})

test("a line is added to a summary once, and only where there is room", () => {
  assert.equal(withLine("", "Asked first.", 100), "Asked first.")
  assert.equal(withLine("Calm. ", "Asked first.", 100), "Calm.\nAsked first.")
  assert.equal(withLine("Calm.\nAsked first.", "Asked first.", 100), "Calm.\nAsked first.")
  assert.equal(withLine("Calm.", "Asked first.", 18), "Calm.\nAsked first.")
  assert.equal(withLine("Calm.", "Asked first.", 17), "Calm.")
})

test("what was ticked is told in the words of the guide, with its question in the interview", () => {
  const one = question("one")
  const guide = {
    ...one.guide,
    points: [{ kind: "idea", text: ["Sort first"] }],
  } as unknown as Guide
  const ticks = [{ part: "point", place: 0, at: 1, by: "ada" }] as const
  const asked = [{ ...one, guide, ticks }, question("two")]
  assert.deepEqual(tickedLines("one", asked), ["Said: Sort first"])
  assert.deepEqual(tickedLines(null, asked), [`${one.task.title}: Said: Sort first`])
})
