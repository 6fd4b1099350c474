// Fetching a recording: its overview, the tape piece by piece, and moments that have not arrived; and
// playing by the frames of the screen.

import { effect, signal } from "@preact/signals"
import type { Overview, Scene } from "../interview/protocol.ts"
import { stateOf } from "./checkpoints.ts"
import type { Ticking } from "./player.ts"
import type { Replay } from "./replay.ts"
import { Turns } from "./turns.ts"

const UNREACHABLE = "The server cannot be reached. Load this page again in a moment."
const BROKEN_OFF = "The recording broke off on its way. Load this page again to have all of it."
const UNEXPECTED = "The server had a fault. Load this page again in a moment."

/** Of a slider that is drawn along, the server is asked for the places where it rests so long. */
const REST = 60
/** After a failure it is asked again so much later. */
const AGAIN = 2_000
/** So much is read and folded at once: some milliseconds, on a slow machine too. */
const PIECE = 8_192

/** An answer that is a no, in words for people. */
class Declined extends Error {}

/** Reads a whole recording from an address; what goes wrong becomes a sentence. */
export async function fetchRecording(replay: Replay, address: string): Promise<void> {
  try {
    replay.open(await told<Overview>(`${address}/overview`))
    askForWhatIsNotHere(replay, address)
    await readAll(replay, await answered(`${address}/recording`))
    if (!replay.isWhole.peek()) replay.failure.value = BROKEN_OFF
    else if (hasGrown(replay)) await openAnew(replay, address)
  } catch (problem) {
    const words = replay.overview.peek() === null ? UNREACHABLE : BROKEN_OFF
    replay.failure.value = problem instanceof Declined ? problem.message : words
  }
}

/** Whether more had happened when the tape was read: an interview that goes on is written meanwhile. */
function hasGrown({ overview, tape }: Replay): boolean {
  return overview.peek()?.header.events !== tape.header?.events
}

/** An overview that is newer is good to have; without one the recording is whole all the same. */
async function openAnew(replay: Replay, address: string): Promise<void> {
  try {
    replay.open(await told<Overview>(`${address}/overview`))
  } catch {
    return
  }
}

async function readAll(replay: Replay, answer: Response): Promise<void> {
  const reader = answer.body!.getReader()
  const decoder = new TextDecoder()
  const turns = new Turns()
  for (;;) {
    const { done, value } = await reader.read()
    const text = decoder.decode(value, { stream: !done })
    for (let start = 0; start < text.length; start += PIECE) {
      await turns.next()
      replay.read(text.slice(start, start + PIECE))
    }
    if (done) break
  }
}

/** Asks the server for each moment that is to be shown and is not here, as long as there are any. */
function askForWhatIsNotHere(replay: Replay, address: string): void {
  effect(() => {
    const time = replay.asked.value
    if (time === null) return
    const leaving = new AbortController()
    let timer = setTimeout(askNow, REST)
    async function askNow() {
      const isTold = await ask(replay, address, time!, leaving.signal)
      if (!isTold && !leaving.signal.aborted) timer = setTimeout(askNow, AGAIN)
    }
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  })
}

/** Whether the server told; what fails is not said, since the tape tells, or is missed already. */
async function ask(replay: Replay, address: string, time: number, leaving: AbortSignal) {
  try {
    const scene = await told<Scene>(`${address}/state?t=${Math.floor(time)}`, leaving)
    replay.told.value = { time, state: stateOf(scene) }
    return true
  } catch {
    return false
  }
}

async function told<Value>(address: string, leaving?: AbortSignal): Promise<Value> {
  return (await (await answered(address, leaving)).json()) as Value
}

async function answered(address: string, leaving?: AbortSignal): Promise<Response> {
  const answer = await fetch(address, { cache: "no-store", signal: leaving ?? null })
  if (!answer.ok || answer.body === null) throw new Declined(await reason(answer))
  return answer
}

async function reason(answer: Response): Promise<string> {
  const value = (await answer.json().catch(() => null)) as { error?: { message?: unknown } } | null
  const message = value?.error?.message
  return typeof message === "string" ? message : UNEXPECTED
}

/** As often as the screen is drawn. */
export const byFrames: Ticking = (tick) => {
  let last = performance.now()
  let handle = requestAnimationFrame(function frame(now) {
    handle = requestAnimationFrame(frame)
    tick(Math.max(0, now - last))
    last = now
  })
  return () => cancelAnimationFrame(handle)
}

/** Whether this person asked their system for less motion. */
export function lessMotion() {
  const query = matchMedia("(prefers-reduced-motion: reduce)")
  const isWanted = signal(query.matches)
  query.addEventListener("change", () => (isWanted.value = query.matches))
  return isWanted
}
