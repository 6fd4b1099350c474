// Phases of an answer, over the golden stories that the server reads too.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { phases, spent } from "../src/interview/phases.ts"
import type { Mark } from "../src/interview/protocol.ts"

interface Story {
  readonly story: string
  readonly marks: readonly (readonly [Mark["means"], number | null])[]
  readonly used: number
  readonly phases: readonly (readonly [string, number, number])[]
  readonly spent: Readonly<Record<string, number>>
}

const path = join(process.cwd(), "..", "tests", "golden", "phases.json")
const stories = JSON.parse(readFileSync(path, "utf8")) as Story[]

function mark([means, used]: readonly [Mark["means"], number | null]): Mark {
  return { id: "mark", person: "ada", means, label: "", at: 0, question: "first", used }
}

for (const told of stories) {
  test(`marks make phases: ${told.story}`, () => {
    const found = phases(told.marks.map(mark), "first", told.used)
    assert.deepEqual(
      found.map(({ means, since, until }) => [means, since, until]),
      told.phases,
    )
    assert.deepEqual(spent(found), told.spent)
  })
}

test("marks of another question are none of this one", () => {
  assert.deepEqual(phases([mark(["plan", 1_000])], "second", 2_000), [])
})
