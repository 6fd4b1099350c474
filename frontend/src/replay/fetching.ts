// Fetching a recording, piece by piece, and playing by the frames of the screen.

import { signal } from "@preact/signals"
import type { Ticking } from "./player.ts"
import type { Replay } from "./replay.ts"

const UNREACHABLE = "The server cannot be reached. Load this page again in a moment."
const BROKEN_OFF = "The recording broke off on its way. Load this page again to have all of it."
const UNEXPECTED = "The server had a fault. Load this page again in a moment."

/** Reads a whole recording; what goes wrong becomes a sentence. */
export async function fetchRecording(replay: Replay, place: string): Promise<void> {
  try {
    const answer = await fetch(`${place}/recording`, { cache: "no-store" })
    if (!answer.ok || answer.body === null) replay.failure.value = await reason(answer)
    else await readAll(replay, answer.body)
  } catch {
    replay.failure.value = replay.share.peek() > 0 ? BROKEN_OFF : UNREACHABLE
  }
}

async function readAll(replay: Replay, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  for (;;) {
    const { done, value } = await reader.read()
    replay.read(decoder.decode(value, { stream: !done }))
    if (done) break
  }
  if (!replay.isWhole.peek()) replay.failure.value = BROKEN_OFF
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
