import assert from "node:assert/strict"
import { test } from "node:test"
import type { EventEntry, NoteWritten } from "../../src/interview/protocol.ts"
import { writing } from "../../src/replay/bursts.ts"
import { chapterAt, chapters } from "../../src/replay/chapters.ts"
import { Checkpoints } from "../../src/replay/checkpoints.ts"
import { happened } from "../../src/replay/happened.ts"
import { IDLE, idleAt, idleStretches } from "../../src/replay/idle.ts"
import { linkTo, momentIn } from "../../src/replay/link.ts"
import { stateAt } from "../../src/replay/moment.ts"
import { searching } from "../../src/replay/search.ts"
import type { Tape } from "../../src/replay/tape.ts"
import { readGolden } from "../golden.ts"
import { goldenTape, madeTape, tapeOf } from "../tapes.ts"

function moments(tape: Tape) {
  return happened(tape, stateAt(tape, new Checkpoints(tape.entries), tape.length).interview)
}

test("a pause of three seconds is played, a longer one is idle but for its ends", () => {
  assert.deepEqual(idleStretches([0, IDLE], IDLE), [])
  assert.deepEqual(idleStretches([0, IDLE + 1], IDLE + 1), [{ since: 250, until: 2_751 }])
})

test("the beginning and the end can be idle, too", () => {
  const stretches = idleStretches([10_000], 20_000)
  assert.deepEqual(
    stretches.map(({ since }) => since),
    [250, 10_250],
  )
  assert.equal(idleAt(stretches, 9_750), null)
  assert.equal(idleAt(stretches, 10_250), stretches[1])
})

test("chapters follow one another from the beginning to the end", () => {
  const tape = goldenTape("questions_and_clocks.jsonl")
  const all = chapters(tape)
  assert.deepEqual(
    all.slice(1).map(({ since }) => since),
    all.slice(0, -1).map(({ until }) => until),
  )
  assert.deepEqual([all[0]!.since, all.at(-1)!.until], [0, tape.length])
  assert.deepEqual(
    all.map(({ since }) => chapterAt(all, since)),
    all.map((_, place) => place),
  )
})

test("notes, marks and ticks are moments that only interviewers heard", () => {
  const found = moments(goldenTape("behind_the_board.jsonl"))
  const hidden = found.filter(({ isPrivate }) => isPrivate).map(({ kind }) => kind)
  assert.deepEqual(new Set(hidden), new Set(["note", "mark", "tick", "rating"]))
})

test("a note stands at its first keystroke in its last words, and one taken away nowhere", () => {
  const tape = goldenTape("behind_the_board.jsonl")
  const notes = moments(tape).filter(({ kind }) => kind === "note")
  assert.deepEqual(
    notes.map(({ words, time }) => [words, time]),
    [
      ["A note", 750],
      ["Mine", 2_250],
    ],
  )
})

test("a note that was sealed stands once, and nowhere if its author removed it later", () => {
  const { entries } = readGolden("behind_the_board.jsonl")
  const isOwn = ({ stream, event }: EventEntry) =>
    stream.startsWith("own/") && event.kind === "note_written"
  const written = entries.find(isOwn)!
  const removed = { kind: "note_removed", note: (written.event as NoteWritten).note }
  const last = { ...entries.at(-1)!, stream: written.stream, event: removed } as EventEntry
  const texts = (all: readonly EventEntry[]) =>
    moments(tapeOf(all))
      .filter(({ kind }) => kind === "note")
      .map(({ words }) => words)
  assert.deepEqual(texts(entries), ["A note", "Mine"])
  assert.deepEqual(texts([...entries, last]), ["A note"])
})

test("a lost connection stands once among the moments", () => {
  for (const name of ["coming_and_going.jsonl", "observing.jsonl"]) {
    const found = moments(goldenTape(name)).filter(({ words }) =>
      /^Lost (the )?connection/.test(words),
    )
    const cuts = goldenTape(name).entries.filter(({ event }) => event.kind === "cut_off")
    assert.equal(found.length, cuts.length)
  }
})

test("quiet times are moments at which they began and ended", () => {
  const found = moments(goldenTape("quiet_time.jsonl")).filter(({ kind }) => kind === "quiet")
  assert.ok(found.some(({ words }) => words === "Quiet time began"))
  assert.ok(found.some(({ words }) => words.startsWith("Showed")))
})

test("what was typed while away is a moment of its own, and comes from no list of ordinary writing", () => {
  const tape = goldenTape("observing.jsonl")
  const away = moments(tape).filter(({ kind }) => kind === "away")
  assert.deepEqual(
    away.map(({ words }) => words),
    ["Wrote 10 characters on Blank board"],
  )
  assert.deepEqual(
    writing(tape).map(({ isAway }) => isAway),
    [true],
  )
})

test("moments come in order, each under a key of its own", () => {
  for (const name of ["questions_and_clocks.jsonl", "observing.jsonl", "coming_and_going.jsonl"]) {
    const found = moments(goldenTape(name))
    const times = found.map(({ time }) => time)
    assert.deepEqual(
      times,
      times.toSorted((one, other) => one - other),
    )
    assert.equal(new Set(found.map(({ key }) => key)).size, found.length)
  }
})

test("a moment is read from an address in all three ways, and from nothing else", () => {
  const read = (moment: string) => momentIn(`?t=${moment}`)
  assert.deepEqual(
    ["754", "12:34", "0:12:34", "1:02:03"].map(read),
    [754_000, 754_000, 754_000, 3_723_000],
  )
  assert.deepEqual(["", "now", "-5", "1:2:3:4", "1e3", "12:"].map(read), Array(6).fill(null))
  assert.equal(momentIn("?x=3"), null)
})

test("a link leads back to the whole second of its moment", () => {
  const link = linkTo("http://rooms.test/replay/abc?t=3#x", 754_900)
  assert.equal(link, "http://rooms.test/replay/abc?t=754")
  assert.equal(momentIn(new URL(link).search), 754_000)
})

/** Every moment at which words came to stand on the board, by reading it whole each time. */
function bruteForce(tape: Tape, words: string): number[] {
  const checkpoints = new Checkpoints(tape.entries)
  const counts = tape.entries.map((_, place) => {
    const { boards } = checkpoints.stateAfter(place + 1).interview.room
    return Object.values(boards).reduce((sum, { text }) => sum + countIn(text.toString(), words), 0)
  })
  return tape.times.filter((_, place) => counts[place]! > (counts[place - 1] ?? 0))
}

function countIn(text: string, words: string): number {
  return text.toLowerCase().split(words).length - 1
}

for (const words of ["words", "xtwo", "o w"]) {
  test(`a search for ${JSON.stringify(words)} finds what reading every state finds`, () => {
    for (const seed of [1, 2, 3]) {
      const tape = madeTape(seed, 300)
      const found = [...searching(tape, words)].flatMap((one) => (one ? [one.time] : []))
      const expected = bruteForce(tape, words)
      assert.ok(expected.length > 0)
      assert.deepEqual(new Set(expected.filter((time) => !found.includes(time))), new Set())
    }
  })
}

test("a search reads what a board began with, whatever the capitals, and nothing for no words", () => {
  const tape = goldenTape("editing.jsonl")
  const [first] = [...searching(tape, "DEF F")].filter((one) => one !== null)
  assert.deepEqual([first?.line, first?.time], ["def f():", 0])
  assert.deepEqual([...searching(tape, "  ")], [])
})
