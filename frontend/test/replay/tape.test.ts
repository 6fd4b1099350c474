import assert from "node:assert/strict"
import { test } from "node:test"
import { Tape } from "../../src/replay/tape.ts"
import { madeTape, STARTED } from "../tapes.ts"

const HEADER = { kind: "recording", events: 3, started: STARTED, ended: STARTED + 60_000 }

function entry(seq: number, at: number) {
  return { stream: "room", seq, at, event: { kind: "left", person: "ada" } }
}

const LINES = [HEADER, entry(1, STARTED - 5), { kind: "seal" }, entry(2, STARTED + 10)]

function written(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("")
}

test("a tape reads the same however its file is cut into pieces", () => {
  const text = written(LINES)
  for (let cut = 0; cut <= text.length; cut++) {
    const tape = new Tape()
    tape.read(text.slice(0, cut))
    tape.read(text.slice(cut))
    assert.deepEqual(tape.times, [0, 10])
  }
})

test("what happened before moment zero stands there, what came after the end at the end", () => {
  const tape = new Tape()
  tape.read(written([...LINES, entry(3, STARTED + 90_000)]))
  assert.deepEqual(tape.times, [0, 10, 60_000])
  assert.equal(tape.length, 60_000)
})

test("time goes on, though streams keep no step with each other", () => {
  const tape = new Tape()
  tape.read(written([...LINES, { ...entry(1, STARTED + 3), stream: "staff" }]))
  assert.deepEqual(tape.times, [0, 10, 10])
})

test("a tape says how much of it is here, and lets nobody go further", () => {
  const tape = new Tape()
  tape.read(written(LINES))
  assert.deepEqual([tape.isWhole, tape.share, tape.loaded], [false, 2 / 3, 10])
  tape.read(written([entry(3, STARTED + 20)]))
  assert.deepEqual([tape.isWhole, tape.share, tape.loaded], [true, 1, 60_000])
})

test("a line that was cut off is not read", () => {
  const tape = new Tape()
  tape.read(written(LINES) + JSON.stringify(entry(3, STARTED + 20)))
  assert.equal(tape.entries.length, 2)
  assert.equal(tape.isWhole, false)
})

test("a moment counts what has happened by then", () => {
  const tape = madeTape(1, 50)
  for (const time of [-1, 0, 500, tape.length]) {
    assert.equal(tape.countAt(time), tape.times.filter((each) => each <= time).length)
  }
})
