// What can be said of a recording after the end.

import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import type { RecordingHeader } from "../../src/interview/protocol.ts"
import { Replay } from "../../src/replay/replay.ts"
import { reviewingWords } from "../../src/replay/reviewing.tsx"
import { readGoldenTapes } from "../golden.ts"

const OVERVIEW = Object.values(readGoldenTapes())[0]!.overview
const OVER = { edition: "full", ended: 1, imported_from: null } as const

function wordsOf(differs: Partial<RecordingHeader>): string | null {
  const replay = new Replay(null, () => () => null, signal(false))
  replay.open({ ...OVERVIEW, header: { ...OVERVIEW.header, ...OVER, ...differs } })
  return reviewingWords(replay)
}

test("what has ended is commented on, whole or as candidates get it", () => {
  assert.equal(wordsOf({}), "Comment")
  assert.equal(wordsOf({ edition: "candidate" }), "Comment")
})

test("what is seen blind is rated", () => {
  assert.equal(wordsOf({ edition: "blind" }), "Rate")
})

test("neither what was imported nor what goes on is commented on", () => {
  assert.equal(wordsOf({ imported_from: "head" }), null)
  assert.equal(wordsOf({ ended: null }), null)
})
