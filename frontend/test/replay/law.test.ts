import assert from "node:assert/strict"
import { test } from "node:test"
import { snapshotOf } from "../../src/interview/fold.ts"
import { after, BEGINNING, Checkpoints, type State } from "../../src/replay/checkpoints.ts"
import { changesBoards, momentAfter, momentBefore, stateAt } from "../../src/replay/moment.ts"
import type { Tape } from "../../src/replay/tape.ts"
import { Chance } from "../clients/chance.ts"
import { goldenNames, readGolden, readWandering, wanderingNames } from "../golden.ts"
import { goldenTape, madeTape, tapeOf } from "../tapes.ts"

function fromZero(tape: Tape, time: number): State {
  return tape.entries.slice(0, tape.countAt(time)).reduce(after, BEGINNING)
}

/** A state as plain values: texts as they read, whatever pieces they are kept in. */
function told({ interview, carets }: State): unknown {
  return { ...interview, room: snapshotOf(interview.room), placed: carets.placed }
}

function assertLaw(tape: Tape, checkpoints: Checkpoints, time: number): void {
  assert.deepEqual(told(stateAt(tape, checkpoints, time)), told(fromZero(tape, time)))
}

/** Goes to and fro, as somebody does who looks for something. */
function* wandering(tape: Tape, seed: number, steps: number): Generator<number> {
  const chance = new Chance(seed)
  let time = 0
  for (let step = 0; step < steps; step++) {
    const near = Math.max(0, time + chance.below(2_000) - 1_000)
    time = chance.of([near, chance.below(tape.length + 1), 0, tape.length])
    yield time
  }
}

for (const name of goldenNames()) {
  test(`a player of ${name} ends with the state that the server folds`, () => {
    const tape = goldenTape(name)
    const { state } = readGolden(name)
    const { interview } = stateAt(tape, new Checkpoints(tape.entries), tape.length)
    assert.deepEqual(snapshotOf(interview.room), state.room)
    assert.deepEqual(interview.staff, state.staff)
    assert.deepEqual(interview.own, state.own)
    assert.deepEqual(interview.ratings, state.ratings)
  })

  test(`any way through ${name} leads to the fold from zero`, () => {
    const tape = goldenTape(name)
    const checkpoints = new Checkpoints(tape.entries, 3, 4)
    for (const time of [...tape.times, ...tape.times.toReversed()]) {
      assertLaw(tape, checkpoints, time)
    }
  })
}

for (const name of wanderingNames()) {
  const { entries, moments } = readWandering(name)
  const tape = tapeOf(entries)

  test(`whichever way one comes there, ${name} is what the server folds it to`, () => {
    const chance = new Chance(8)
    const shuffled = moments.map((moment) => ({ moment, place: chance.below(1_000) }))
    shuffled.sort((one, other) => one.place - other.place)
    const checkpoints = new Checkpoints(tape.entries, 7, 16)
    const ways = [moments, moments.toReversed(), shuffled.map(({ moment }) => moment)]
    for (const { count, state } of ways.flat()) {
      const { interview } = stateAt(tape, checkpoints, tape.times[count - 1]!)
      assert.deepEqual({ ...interview, room: snapshotOf(interview.room) }, state)
    }
  })

  test(`seeking to and fro in ${name}, unheard things and all, leads to the fold from zero`, () => {
    const checkpoints = new Checkpoints(tape.entries, 10, 8)
    for (const time of wandering(tape, 9, 80)) assertLaw(tape, checkpoints, time)
  })
}

for (const seed of [1, 2, 3]) {
  test(`seeking to and fro in interview ${seed} leads to the fold from zero`, () => {
    const tape = madeTape(seed, 400)
    const checkpoints = new Checkpoints(tape.entries, 20, 8)
    for (const time of wandering(tape, seed, 60)) assertLaw(tape, checkpoints, time)
  })
}

test("checkpoints can be dropped at any time", () => {
  const tape = madeTape(4, 200)
  const checkpoints = new Checkpoints(tape.entries, 20)
  for (const time of wandering(tape, 4, 20)) {
    assertLaw(tape, checkpoints, time)
    checkpoints.forget()
  }
})

test("no more checkpoints are kept than were asked for, however long it goes on", () => {
  const tape = madeTape(5, 1_000)
  const checkpoints = new Checkpoints(tape.entries, 1, 16)
  checkpoints.stateAfter(tape.entries.length)
  assert.ok(checkpoints.size <= 16 && checkpoints.size > 8)
})

test("a state goes on being what it was when others are asked for", () => {
  const tape = madeTape(6, 100)
  const checkpoints = new Checkpoints(tape.entries)
  const early = stateAt(tape, checkpoints, 1_000)
  const before = told(early)
  stateAt(tape, checkpoints, tape.length)
  assert.deepEqual(told(early), before)
})

test("steps go to the edit after and the edit before, and no further than there are edits", () => {
  const tape = madeTape(7, 3)
  const times = [...new Set(tape.times.slice(1))]
  assert.equal(momentAfter(tape, -1, changesBoards), 0)
  assert.equal(momentAfter(tape, tape.length, changesBoards), null)
  assert.equal(momentBefore(tape, times.at(-1)! + 1, changesBoards), times.at(-1))
  assert.equal(momentBefore(tape, 0, changesBoards), null)
})
