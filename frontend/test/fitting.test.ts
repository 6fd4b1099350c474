// What may enter a board from this browser, at the limits and where pasting is off.

import assert from "node:assert/strict"
import { test } from "node:test"
import { EditorState, type TransactionSpec } from "@codemirror/state"
import { fitting } from "../src/board/fitting.ts"
import { Taken } from "../src/board/origins.ts"
import type { HouseRules, Limits } from "../src/interview/protocol.ts"

const LIMITS = { update_units: 20, board_units: 30, board_lines: 4 } as Limits

/** Tries a change on a board; what stands then, and what was said. */
async function tries(doc: string, change: TransactionSpec, paste = "recorded") {
  const said: string[] = []
  const taken = new Taken()
  taken.add("taken here")
  const extensions = fitting({
    limits: () => LIMITS,
    rules: () => ({ paste }) as HouseRules,
    taken,
    refuse: (sentence) => void said.push(sentence),
  })
  const state = EditorState.create({ doc, extensions })
  const text = state.update(change).state.doc.toString()
  await Promise.resolve()
  return { text, said }
}

const insert = (text: string) => ({ changes: { from: 0, insert: text } })

for (const [limit, doc, fits, tooMuch] of [
  ["one piece", "", "x".repeat(20), "x".repeat(21)],
  ["a board's characters", "y".repeat(20), "x".repeat(10), "x".repeat(11)],
  ["a board's lines", "1\n2\n", "\n", "\n\n"],
] as const) {
  test(`a change at the limit of ${limit} goes in, one beyond it does not`, async () => {
    assert.deepEqual(await tries(doc, insert(fits)), { text: fits + doc, said: [] })
    const refused = await tries(doc, insert(tooMuch))
    assert.equal(refused.text, doc)
    assert.match(refused.said.join(), /holds at most .*Nothing was put in\.$/)
  })
}

test("a board over its limits may be made smaller", async () => {
  const change = { changes: { from: 0, to: 1 } }
  assert.deepEqual(await tries("y".repeat(40), change), { text: "y".repeat(39), said: [] })
})

const pasted = (text: string) => ({ ...insert(text), userEvent: "input.paste" })

test("where pasting is off, what comes from outside is refused and said so", async () => {
  const { text, said } = await tries("", pasted("from outside"), "refused")
  assert.equal(text, "")
  assert.match(said.join(), /^Pasting from outside is off/)
})

test("where pasting is off, text of the boards may still be moved, and text be typed", async () => {
  assert.equal((await tries("", pasted("taken here"), "refused")).text, "taken here")
  assert.equal((await tries("", insert("typed"), "refused")).text, "typed")
})

test("where pasting is only recorded, what comes from outside goes in", async () => {
  assert.deepEqual(await tries("", pasted("from outside")), { text: "from outside", said: [] })
})
