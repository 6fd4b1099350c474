import assert from "node:assert/strict"
import { test } from "node:test"
import { Text } from "@codemirror/state"
import { writing, writingWords } from "../../src/replay/bursts.ts"
import { actOf, KEYS } from "../../src/replay/keys.ts"
import { spokenLength } from "../../src/replay/lengths.ts"
import { replacement } from "../../src/replay/replacing.ts"
import { Chance } from "../clients/chance.ts"
import { goldenTape } from "../tapes.ts"

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

function madeText(chance: Chance): Text {
  const pieces = Array.from({ length: chance.below(8) }, () => chance.of(["a", "ab", "\n", "b\n"]))
  return Text.of(pieces.join("").split("\n"))
}

test("one replacement makes any text any other", () => {
  const chance = new Chance(1)
  for (let round = 0; round < 500; round++) {
    const [old, wanted] = [madeText(chance), madeText(chance)]
    const change = replacement(old, wanted)
    const { from, to, insert } = change ?? { from: 0, to: 0, insert: "" }
    const made = old.replace(from, to, Text.of(insert.split("\n")))
    assert.equal(made.toString(), wanted.toString())
    assert.equal(change === null, old.eq(wanted))
  }
})

test("a replacement leaves what two texts have in common", () => {
  const [old, wanted] = [Text.of(["one", "two", "six"]), Text.of(["one", "three", "six"])]
  assert.deepEqual(replacement(old, wanted), { from: 5, to: 7, insert: "hree" })
})

test("every key of the list does something, and none with a modifier does", () => {
  const named = ["?", " ", "ArrowLeft", "Home", "End", ",", ".", "[", "]", "<", ">", "0", "9"]
  assert.ok(KEYS.length > 5)
  for (const key of named) {
    assert.notEqual(actOf({ ...PLAIN, key }), null, key)
    assert.equal(actOf({ ...PLAIN, key, ctrlKey: true }), null, key)
  }
  assert.equal(actOf({ ...PLAIN, key: "a" }), null)
})

test("lengths are said in whole words, and nothing of them is left out", () => {
  assert.equal(spokenLength(243_900), "4 minutes 3 seconds")
  assert.equal(spokenLength(3_600_000), "1 hour")
  assert.equal(spokenLength(3_661_000), "1 hour 1 minute 1 second")
  assert.equal(spokenLength(999), "0 seconds")
})

test("writing is told by person and board, in figures", () => {
  const told = writing(goldenTape("editing.jsonl")).map((one) => writingWords(one, "Board"))
  assert.ok(told.length > 1)
  assert.match(told[0]!, /^Wrote \d+ and took away \d+ characters on Board$/)
})
