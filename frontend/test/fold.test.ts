import assert from "node:assert/strict"
import { test } from "node:test"
import { snapshotOf } from "../src/interview/fold.ts"
import { NO_RATINGS } from "../src/interview/staff.ts"
import type { EventEntry, Welcome } from "../src/interview/protocol.ts"
import { Streams } from "../src/room/streams.ts"
import { goldenNames, readGolden } from "./golden.ts"
import { welcomed } from "./welcomed.ts"

function streamsOf(entries: readonly EventEntry[]): string[] {
  return [...new Set(entries.map(({ stream }) => stream))]
}

for (const name of goldenNames()) {
  test(`the browser folds ${name} to the state that the server folds it to`, () => {
    const { entries, state } = readGolden(name)
    const streams = new Streams()
    streams.begin(welcomed(streamsOf(entries)))
    streams.fold(entries)
    assert.deepEqual(snapshotOf(streams.room.value!), state.room)
    assert.deepEqual(streams.staff.value, state.staff)
    assert.deepEqual(streams.ratings.value ?? NO_RATINGS, state.ratings)
    for (const own of Object.values(state.own)) assert.deepEqual(streams.own.value, own)
  })
}

test("the versions of edits count the updates of their board", () => {
  const { entries } = readGolden("editing.jsonl")
  const streams = new Streams()
  streams.begin(welcomed(streamsOf(entries)))
  const [edits] = [...streams.fold(entries).values()]
  assert.deepEqual(
    edits?.map(({ version }) => version),
    edits?.map((_, place) => place + 1),
  )
})

test("an event that is told again changes nothing", () => {
  const { entries, state } = readGolden("editing.jsonl")
  const streams = new Streams()
  streams.begin(welcomed(streamsOf(entries)))
  streams.fold(entries)
  streams.fold(entries.slice(-5))
  assert.deepEqual(snapshotOf(streams.room.value!), state.room)
})

test("a gap in a stream is noticed", () => {
  const { entries } = readGolden("editing.jsonl")
  const streams = new Streams()
  streams.begin(welcomed(streamsOf(entries)))
  assert.throws(() => streams.fold(entries.slice(1)))
})

test("a welcome without snapshots keeps what was folded", () => {
  const { entries, state } = readGolden("editing.jsonl")
  const streams = new Streams()
  streams.begin(welcomed(streamsOf(entries)))
  streams.fold(entries)
  const { roomHead } = streams
  const kept: Welcome["streams"] = { room: { seq: roomHead, snapshot: null } }
  streams.begin({ ...welcomed([]), streams: kept })
  assert.deepEqual(snapshotOf(streams.room.value!), state.room)
})
