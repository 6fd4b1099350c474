import assert from "node:assert/strict"
import { test } from "node:test"
import { history, undo } from "@codemirror/commands"
import { sendableUpdates } from "@codemirror/collab"
import { ChangeSet, Text } from "@codemirror/state"
import { Collaboration } from "../src/board/collaboration.ts"
import { Page } from "../src/board/holder.ts"
import { difference, put } from "../src/room/quiet/putting.ts"

const SAID = { quiet: "quiet", pasted: 3 }
const LETTERS = ["a", "b", "\n", "\u{1f600}"]

function seeded(seed: number): (below: number) => number {
  return (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % below
  }
}

function textBy(chance: (below: number) => number): Text {
  const letters = Array.from({ length: chance(12) }, () => LETTERS[chance(LETTERS.length)])
  return Text.of(letters.join("").split("\n"))
}

function board(text: Text): Collaboration {
  const push = () => "push"
  const limits = { push_updates: 100, push_bytes: 100_000 }
  const surroundings = { limits, isUp: () => false, push, noticed: () => undefined }
  return new Collaboration("board", { text, version: 0, seq: 0 }, surroundings)
}

test("a difference leads from any text to any other", () => {
  const chance = seeded(1)
  for (let round = 0; round < 2000; round++) {
    const [from, to] = [textBy(chance), textBy(chance)]
    assert.ok(difference(from, to).apply(from).eq(to))
  }
})

test("on the board that it was written for a private text is shown as it was", () => {
  const chance = seeded(2)
  for (let round = 0; round < 500; round++) {
    const [base, written] = [textBy(chance), textBy(chance)]
    const shown = board(base)
    put(shown, base, difference(base, written), SAID)
    assert.ok(shown.text.eq(written))
    assert.equal(shown.unconfirmed, base.eq(written) ? shown.unconfirmed : 1)
  }
})

test("whatever became of the board, all that was written is on it", () => {
  const chance = seeded(3)
  for (let round = 0; round < 500; round++) {
    const [base, moved] = [textBy(chance), textBy(chance)]
    const shown = board(moved)
    const place = chance(base.length + 1)
    put(shown, base, ChangeSet.of({ from: place, insert: "WRITTEN" }, base.length), SAID)
    assert.ok(shown.text.toString().includes("WRITTEN"))
    assert.equal(shown.text.toString().replace("WRITTEN", ""), moved.toString())
  }
})

test("one update says which quiet time it shows, and is kept with that word", () => {
  const shown = board(Text.of(["one"]))
  put(shown, Text.of(["one"]), ChangeSet.of({ from: 3, insert: " two" }, 3), SAID)
  assert.deepEqual(shown.kept()?.shown, [1, "quiet", 3])
  const again = Collaboration.restored(shown.kept()!, shown.surroundings)
  assert.deepEqual(again.kept()?.shown, [1, "quiet", 3])
  assert.equal(sendableUpdates(again.holder.state).length, 1)
})

test("one undo takes all of it back, and nothing before", () => {
  const shown = board(Text.of(["one"]))
  shown.present([history()], (state) => new Page(state))
  const typed = { changes: { from: 0, insert: "x" }, userEvent: "input.type" }
  shown.holder.update([shown.holder.state.update(typed)])
  put(shown, shown.text, ChangeSet.of({ from: 4, insert: " two\nthree" }, 4), SAID)
  const { holder } = shown
  undo({ state: holder.state, dispatch: (transaction) => holder.update([transaction]) })
  assert.equal(shown.text.toString(), "xone")
})
