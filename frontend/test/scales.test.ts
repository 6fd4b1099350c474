// What an interview is rated on, over the cases that the server's report names too.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import type { Guide } from "../src/interview/protocol.ts"
import { askedOf, interviewScales } from "../src/room/rating/scales.ts"
import { asked, prepared, staffOf } from "./questions.ts"

interface Case {
  readonly means: string
  readonly shared: readonly string[]
  readonly asked: readonly Asked[]
  readonly scales: readonly string[]
}

interface Asked {
  readonly id: string
  readonly opened_at: number
  readonly factors: readonly string[]
  readonly is_withdrawn?: boolean
}

const FILE = join(process.cwd(), "..", "tests", "golden", "scales.json")

for (const each of JSON.parse(readFileSync(FILE, "utf8")) as Case[]) {
  test(`of scales, ${each.means}`, () => {
    const questions = Object.fromEntries(
      each.asked.map(({ id, opened_at, is_withdrawn = false }) => {
        return [id, asked(id, { opened_at, is_withdrawn })]
      }),
    )
    const staff = {
      ...staffOf([]),
      scales: scales("shared", each.shared),
      questions: Object.fromEntries(each.asked.map((one) => [one.id, question(one)])),
    }
    const found = interviewScales(askedOf(questions, staff), staff)
    assert.deepEqual(
      found.map(({ name }) => name),
      each.scales,
    )
  })
}

function scales(of: string, factors: readonly string[]) {
  return factors.map((factor) => ({ factor, name: `${of} ${factor}`, anchors: [] }))
}

function question({ id, factors }: Asked) {
  return { ...prepared(id), guide: { scales: scales(id, factors) } as unknown as Guide }
}
