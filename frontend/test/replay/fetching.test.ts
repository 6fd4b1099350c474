// A recording that arrives slowly, or not at all: what is asked of the server meanwhile.

import assert from "node:assert/strict"
import { test, type TestContext } from "node:test"
import { computed, signal } from "@preact/signals"
import { rowsOf } from "../../src/replay/event-list.tsx"
import { fetchRecording } from "../../src/replay/fetching.ts"
import { Replay } from "../../src/replay/replay.ts"
import { readGolden, readGoldenTapes } from "../golden.ts"

const [name, { overview, scenes }] = Object.entries(readGoldenTapes()).find(([, { overview }]) =>
  overview.lanes.some(({ densities }) => densities.some((density) => density > 0)),
)!
const LINES = [overview.header, ...readGolden(`${name}.jsonl`).entries].map(
  (line) => `${JSON.stringify(line)}\n`,
)
const [LATE, SCENE] = scenes.at(-1)!

type Answers = Record<string, () => Response>

/** Opens a recording whose tape comes line by line, over a network that answers as it is told. */
async function opened(t: TestContext, answers: Answers = {}) {
  t.mock.timers.enable({ apis: ["setTimeout"] })
  let tape: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (tape = controller) })
  const asked: string[] = []
  t.mock.method(globalThis, "fetch", (address: string) => {
    const what = address.slice(1).split("?")[0]!
    asked.push(what)
    const usual: Answers = {
      overview: () => Response.json(overview),
      recording: () => new Response(body),
      state: () => Response.json(SCENE),
    }
    return Promise.resolve((answers[what] ?? usual[what]!)())
  })
  const replay = new Replay(LATE, () => () => null, signal(false))
  const whole = fetchRecording(replay, "")
  await turns()
  const brings = async (lines: readonly string[]) => {
    for (const line of lines) tape.enqueue(new TextEncoder().encode(line))
    await turns()
  }
  return {
    replay,
    whole,
    brings,
    tape: tape!,
    states: () => asked.filter((one) => one === "state").length,
  }
}

/** Lets everything go on that waits for nothing but its turn. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

test("a moment is asked for once, however many pieces of the tape come meanwhile", async (t) => {
  const { brings, states } = await opened(t)
  for (const line of LINES.slice(0, 4)) {
    await brings([line])
    t.mock.timers.tick(40)
  }
  await turns()
  assert.equal(states(), 1)
})

test("where the tape broke off, the server still tells of what lies beyond", async (t) => {
  const { replay, whole, brings, tape, states } = await opened(t)
  await brings(LINES.slice(0, 2))
  tape.error(new Error("cut"))
  await whole
  assert.match(replay.failure.value ?? "", /broke off/)
  t.mock.timers.tick(60)
  await turns()
  assert.deepEqual([states(), replay.told.value?.time], [1, LATE])
})

test("a moment that the server could not tell of is asked for again", async (t) => {
  const { states } = await opened(t, { state: () => new Response(null, { status: 503 }) })
  t.mock.timers.tick(60)
  await turns()
  t.mock.timers.tick(2_000)
  await turns()
  assert.equal(states(), 2)
})

test("a newer overview that cannot be had takes nothing from a whole recording", async (t) => {
  const older = { ...overview, header: { ...overview.header, events: 1 } }
  const answers = [Response.json(older), new Response(null, { status: 503 })]
  const { replay, whole, brings, tape } = await opened(t, { overview: () => answers.shift()! })
  await brings(LINES)
  tape.close()
  await whole
  assert.deepEqual([answers.length, replay.isWhole.value, replay.failure.value], [0, true, null])
})

test("a list that was opened early has what was typed once all of it is here", async (t) => {
  const { replay, brings } = await opened(t)
  const rows = computed(() => rowsOf(replay).filter(({ key }) => key.startsWith("writing")).length)
  await brings(LINES.slice(0, -1))
  const before = rows.value
  await brings(LINES.slice(-1))
  assert.equal(before, 0)
  assert.notEqual(rows.value, 0)
})
