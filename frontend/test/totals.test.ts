// The total of a rating, over the cases that the server's twin adds up too.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { total, type Total } from "../src/interview/totals.ts"

interface Case {
  readonly means: string
  readonly ratings: readonly [question: string, factor: string, score: number | null][]
  readonly factors: readonly string[]
  readonly weights: Readonly<Record<string, number>>
  readonly total: Total
}

const FILE = join(process.cwd(), "..", "tests", "golden", "totals.json")

for (const { means, ratings, factors, weights, total: expected } of read()) {
  test(`in a total, ${means}`, () => {
    const said = ratings.map(([question, factor, score]) => {
      return { question: question || null, factor, score, sentence: "" }
    })
    assert.deepEqual(total({ factors: said }, factors, weights), expected)
  })
}

function read(): Case[] {
  return JSON.parse(readFileSync(FILE, "utf8")) as Case[]
}
