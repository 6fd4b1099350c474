import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import { snapshotOf } from "../../src/interview/fold.ts"
import type { Overview } from "../../src/interview/protocol.ts"
import { perform } from "../../src/replay/acting.ts"
import { amounts } from "../../src/replay/bursts.ts"
import { chapters } from "../../src/replay/chapters.ts"
import { Checkpoints, stateOf, type State } from "../../src/replay/checkpoints.ts"
import { happened } from "../../src/replay/happened.ts"
import { idleStretches } from "../../src/replay/idle.ts"
import { stateAt } from "../../src/replay/moment.ts"
import { Replay } from "../../src/replay/replay.ts"
import { markedIn, Tape } from "../../src/replay/tape.ts"
import { readGolden, readGoldenTapes } from "../golden.ts"

const TAPES = Object.entries(readGoldenTapes())

function tapeOf(name: string, { header }: Overview): { tape: Tape; text: string } {
  const lines = [header, ...readGolden(`${name}.jsonl`).entries]
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("")
  const tape = new Tape()
  tape.read(text)
  return { tape, text }
}

function told({ interview }: State): unknown {
  return { ...interview, room: snapshotOf(interview.room) }
}

function opened(overview: Overview, wanted: number | null = null): Replay {
  const replay = new Replay(wanted, () => () => null, signal(false))
  replay.open(overview)
  return replay
}

for (const [name, { overview, scenes }] of TAPES) {
  test(`what the server tells of moments of ${name} is what a player folds`, () => {
    const { tape } = tapeOf(name, overview)
    const checkpoints = new Checkpoints(tape.entries, 3)
    for (const [time, scene] of [...scenes, [tape.length, overview.scene] as const]) {
      assert.deepEqual(told(stateAt(tape, checkpoints, time)), told(stateOf(scene)))
    }
  })

  test(`an overview of ${name} has the chapters, moments and lanes of the whole`, () => {
    const { tape } = tapeOf(name, overview)
    const { interview } = stateOf(overview.scene)
    assert.equal(overview.length, tape.length)
    assert.deepEqual(chapters(markedIn(overview)), chapters(tape))
    assert.deepEqual(happened(markedIn(overview), interview), happened(tape, interview))
    assert.equal(sum(overview.lanes.flatMap(({ densities }) => densities)), written(tape))
  })

  test(`an overview of ${name} has the idle stretches that can be seen`, () => {
    const { tape } = tapeOf(name, overview)
    const seen = idleStretches(tape.times, tape.length).filter(
      ({ since, until }) => until - since > tape.length / 200,
    )
    assert.deepEqual(overview.idle, seen)
  })

  test(`a player of ${name} shows the same at a moment, whether its tape is here or not`, () => {
    const replay = opened(overview)
    assert.deepEqual(told(replay.state.value), told(stateOf(overview.scene)))
    for (const [time, scene] of scenes) {
      replay.seek(time)
      replay.told.value = { time, state: stateOf(scene) }
      const before = told(replay.state.value)
      const here = opened(overview, time)
      here.read(tapeOf(name, overview).text)
      assert.deepEqual(before, told(here.state.value))
    }
  })
}

const [, { overview, scenes }] = TAPES[0]!
const { text } = tapeOf(TAPES[0]![0], overview)

test("a player begins at the end, or where somebody wants to begin", () => {
  assert.equal(opened(overview).player.time.value, overview.length)
  assert.equal(opened(overview, 1_000).player.time.value, 1_000)
})

test("the server is asked for a moment that is not here, and for no other", () => {
  const replay = opened(overview)
  assert.equal(replay.asked.value, null)
  replay.seek(scenes[1]![0])
  assert.equal(replay.asked.value, scenes[1]![0])
  replay.read(text)
  assert.equal(replay.asked.value, null)
})

test("what was shown stays until the server has answered", () => {
  const replay = opened(overview)
  const before = replay.state.value
  replay.seek(scenes[0]![0])
  assert.equal(replay.state.value, before)
})

test("what is shown stays the very same while more of the tape arrives", () => {
  const replay = opened(overview, 0)
  const half = text.indexOf("\n", text.length / 2) + 1
  replay.read(text.slice(0, half))
  const before = replay.state.value
  replay.read(text.slice(half))
  assert.equal(replay.state.value, before)
})

test("an overview that is newer leaves somebody where they are", () => {
  const replay = opened(overview)
  replay.seek(500)
  replay.open({ ...overview })
  assert.equal(replay.player.time.value, 500)
})

function sum(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0)
}

function written({ entries }: Tape): number {
  const sizes = entries.map(({ event }) => {
    if (event.kind !== "edited") return 0
    const { added, removed } = amounts(event.changes)
    return added + removed
  })
  return sum(sizes)
}

test("a step to an edit that is not here yet says so, until one goes elsewhere or it is here", () => {
  const { overview } = readGoldenTapes()["editing"]!
  const replay = opened(overview)
  perform(replay, { kind: "edit", by: -1 })
  assert.ok(replay.stepsTooSoon.value)
  replay.seek(overview.length)
  assert.ok(!replay.stepsTooSoon.value)
  replay.read(tapeOf("editing", overview).text)
  perform(replay, { kind: "edit", by: -1 })
  assert.ok(!replay.stepsTooSoon.value)
  assert.ok(replay.player.time.value < overview.length)
})
