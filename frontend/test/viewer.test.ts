import assert from "node:assert/strict"
import { test } from "node:test"
import { ChangeSet, Text } from "@codemirror/state"
import type { RecordingLine } from "../src/interview/protocol.ts"
import { applied } from "../src/viewer/changes.ts"
import { chapters, happenings } from "../src/viewer/happened.ts"
import { Player } from "../src/viewer/player.ts"
import { Stage } from "../src/viewer/stage.ts"
import { countAt, tapeOf, type Tape } from "../src/viewer/tape.ts"
import { clockTime, momentIn, spokenTime } from "../src/viewer/times.ts"
import { goldenNames, readGolden } from "./golden.ts"

const STARTED = 1_700_000_000_000

function tape(...entries: readonly [at: number, stream: string, event: object][]): Tape {
  const lines = entries.map(([at, stream, event], place) => {
    return { stream, seq: place + 1, at: STARTED + at, event } as unknown as RecordingLine
  })
  const header = { kind: "recording", format: "chalkroom", started: STARTED }
  const seal = { kind: "seal", lines: 1, sha256: "" }
  return tapeOf([header, ...lines, seal].map((line) => JSON.stringify(line)).join("\n") + "\n")
}

function opened(board: string, text = "") {
  return { kind: "board_opened", board, title: `Board ${board}`, text }
}

for (const name of goldenNames()) {
  test(`the viewer's boards at the end of ${name} are the server's`, () => {
    const { entries, state } = readGolden(name)
    const stage = new Stage()
    for (const entry of entries) stage.step(entry)
    const texts = [...stage.boards.values()].map(({ id, text, passages }) => [id, text, passages])
    const boards = Object.values(state.room.boards)
    const known = boards.map(({ id, text, passages }) => [id, text, passages])
    assert.deepEqual(texts, known)
    assert.equal(stage.current, state.room.current)
  })
}

test("a change does to a text what it does in the editor", () => {
  const text = "one\ntwo\n😀 three"
  for (const changes of [
    [16],
    [[0, "a"], 16],
    [4, [3], 9],
    [3, [1, "", "x", ""], 12],
    [16, [0, "", ""]],
  ]) {
    const wanted = ChangeSet.fromJSON(changes)
      .apply(Text.of(text.split("\n")))
      .toString()
    assert.equal(applied(text, changes).text, wanted, JSON.stringify(changes))
  }
})

test("the caret stands where the last change ends", () => {
  assert.equal(applied("abcdef", [1, [1, "xyz"], 2, [2]]).end, 6)
  assert.equal(applied("abcdef", [6]).end, 0)
})

test("seals are no events, and what came before the start is at the beginning", () => {
  const { entries, times, length } = tape([-5_000, "room", opened("a")], [700, "room", opened("b")])
  assert.deepEqual([entries.length, times, length], [2, [0, 700], 700])
})

test("a recording lasts as long as what everybody heard", () => {
  const note = { kind: "note_written", note: "n", person: "p", text: "Late" }
  assert.equal(tape([100, "room", opened("a")], [900, "staff", note]).length, 100)
})

test("what happens at a moment has happened then", () => {
  const three = tape([1, "room", opened("a")], [5, "room", opened("b")], [5, "room", opened("c")])
  assert.deepEqual(
    [0, 1, 4, 5, 9].map((at) => countAt(three, at)),
    [0, 1, 1, 3, 3],
  )
})

test("each board that was shown is a chapter", () => {
  const shown = { kind: "board_shown", board: "a" }
  const told = tape([0, "room", opened("a")], [5, "room", opened("b")], [9, "room", shown])
  assert.deepEqual(chapters(told), [
    { at: 0, title: "Board a" },
    { at: 5, title: "Board b" },
    { at: 9, title: "Board a" },
  ])
})

test("a note is listed once, at its moment, in its last words, and as private", () => {
  const written = {
    kind: "note_written",
    note: "n",
    person: "p",
    text: "Hasty",
    moment: STARTED + 2,
  }
  const gone = { kind: "note_written", note: "m", person: "p", text: "Gone", moment: STARTED + 3 }
  const told = tape(
    [0, "room", { kind: "joined", person: "p", name: "Ada" }],
    [5, "staff", written],
    [5, "staff", gone],
    [8, "staff", { kind: "note_changed", note: "n", text: "Asked well" }],
    [9, "staff", { kind: "note_removed", note: "m" }],
  )
  assert.deepEqual(happenings(told).slice(1), [
    { at: 2, text: "Note by Ada: Asked well", isPrivate: true },
  ])
})

test("a note that is read sealed and unsealed is listed once, and not at all if it was removed", () => {
  const written = ["n", "m"].map((note) => ({
    kind: "note_written",
    note,
    person: "p",
    text: "Slow",
  }))
  const notes = ["n", "m", "k"].map((note) => ({
    note,
    text: note,
    moment: STARTED,
    question: null,
  }))
  const rating = { recommendation: "yes", summary: "Good", factors: [] }
  const told = tape(
    [1, "own/p", written[0]!],
    [1, "own/p", written[1]!],
    [2, "ratings", { kind: "rating_submitted", person: "p", rating, notes }],
    [3, "own/p", { kind: "note_removed", note: "m" }],
  )
  const found = happenings(told).map(({ text }) => text)
  assert.deepEqual(
    found.filter((text) => text.startsWith("Note")).map((text) => text.split(": ")[1]),
    ["k", "Slow"],
  )
})

test("a lost connection is listed once", () => {
  const told = tape(
    [0, "room", { kind: "joined", person: "p", name: "Cleo", role: "candidate", slot: 1 }],
    [5, "room", { kind: "cut_off", person: "p", since: STARTED }],
    [5, "room", { kind: "observed", person: "p", what: "cut_off", since: STARTED }],
  )
  assert.deepEqual(
    happenings(told).map(({ text }) => text),
    ["Cleo came in", "Cleo was cut off"],
  )
})

test("times are read and spoken as people do", () => {
  assert.deepEqual([0, 754_900, 3_723_000].map(clockTime), ["0:00", "12:34", "1:02:03"])
  assert.equal(spokenTime(3_721_000), "1 hour 2 minutes 1 second")
  assert.equal(spokenTime(0), "0 seconds")
})

test("a moment stands in an address as seconds or with its units", () => {
  const wanted = [754_000, 754_000, 754_000, 3_723_000, 3_723_000, 60_000]
  const written = ["754", "12:34", "12m34s", "1:02:03", "1h2m3s", "1m"]
  assert.deepEqual(
    written.map((text) => momentIn(`#t=${text}`)),
    wanted,
  )
  for (const text of ["", "#t=", "#t=x", "#t=1:", "#u=5", "#t=-5"])
    assert.equal(momentIn(text), null)
})

test("playing begins at the beginning, goes at its speed and stops at the end", () => {
  const player = new Player(tape([0, "room", opened("a")], [1_000, "room", opened("b")]), () => {})
  assert.equal(player.position, 1_000)
  player.toggle()
  player.tick(100)
  player.speed = 4
  player.tick(100)
  assert.equal(player.position, 500)
  player.tick(200)
  assert.deepEqual([player.position, player.isPlaying], [1_000, false])
})

test("where nothing happens is skipped, unless one wishes otherwise", () => {
  const player = new Player(tape([0, "room", opened("a")], [60_000, "room", opened("b")]), () => {})
  player.toggle()
  player.tick(100)
  assert.deepEqual([player.position, player.skipped], [59_500, 59_400])
  player.skipsIdle = false
  player.seek(10)
  player.tick(100)
  assert.deepEqual([player.position, player.skipped], [110, 0])
})

test("nobody can seek beyond the ends, and a long pause between two frames is none", () => {
  const player = new Player(tape([0, "room", opened("a")], [2_000, "room", opened("b")]), () => {})
  player.seek(9_000)
  assert.equal(player.position, 2_000)
  player.seek(-1)
  player.isPlaying = true
  player.tick(60_000)
  assert.equal(player.position, 250)
})
