// Play and pause, steps, the time, the speed, what is skipped, and a link to the moment.

import { useComputed } from "@preact/signals"
import { clockTime } from "../room/shown-clock.ts"
import { perform, setSpeed } from "./acting.ts"
import { spokenLength } from "./lengths.ts"
import { LinkButton } from "./link-button.tsx"
import { SPEEDS } from "./player.ts"
import type { Replay } from "./replay.ts"

export function Controls({ replay, onKeys }: { replay: Replay; onKeys: () => void }) {
  return (
    <div class="controls">
      <PlayButton replay={replay} />
      <Steps replay={replay} />
      <Clock replay={replay} />
      <Skipped replay={replay} />
      <div class="controls-end">
        <Speed replay={replay} />
        <SkipIdle replay={replay} />
        <LinkButton replay={replay} />
        <button type="button" class="plain" onClick={onKeys}>
          Keys
        </button>
      </div>
    </div>
  )
}

function PlayButton({ replay }: { replay: Replay }) {
  const isPlaying = replay.player.isPlaying.value
  return (
    <button type="button" class="primary play" onClick={() => replay.player.toggle()}>
      <svg viewBox="0 0 16 16" width="14" height="14" fill="currentColor" aria-hidden="true">
        <path d={isPlaying ? "M3 2h4v12H3zM9 2h4v12H9z" : "M3 1.5 14 8 3 14.5z"} />
      </svg>
      {isPlaying ? "Pause" : "Play"}
    </button>
  )
}

const STEPS = [
  {
    name: "Mark or chapter before",
    act: { kind: "chapter", by: -1 },
    path: "M3 2h2v12H3zM14 2v12L6 8z",
  },
  { name: "Edit before", act: { kind: "edit", by: -1 }, path: "M11 2v12L3 8z" },
  { name: "Edit after", act: { kind: "edit", by: 1 }, path: "M5 2v12l8-6z" },
  {
    name: "Mark or chapter after",
    act: { kind: "chapter", by: 1 },
    path: "M11 2h2v12h-2zM2 2v12l8-6z",
  },
] as const

function Steps({ replay }: { replay: Replay }) {
  return (
    <div class="steps" role="group" aria-label="Steps">
      {STEPS.map(({ name, act, path }) => (
        <button
          key={name}
          type="button"
          class="plain"
          aria-label={name}
          title={name}
          onClick={() => perform(replay, act)}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" fill="currentColor" aria-hidden="true">
            <path d={path} />
          </svg>
        </button>
      ))}
    </div>
  )
}

function Clock({ replay }: { replay: Replay }) {
  const now = useComputed(() => clockTime(Math.floor(replay.player.time.value / 1000)))
  const length = clockTime(Math.floor(replay.length.value / 1000))
  return (
    <p class="now">
      <b>{now}</b> <span class="quiet">/ {length}</span>
    </p>
  )
}

function Speed({ replay }: { replay: Replay }) {
  const { speed } = replay.player
  return (
    <label class="one-of">
      <span class="quiet">Speed</span>
      <select
        aria-label="Speed"
        value={String(speed.value)}
        onChange={(event) => setSpeed(replay, Number(event.currentTarget.value))}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={String(each)}>
            {each}x
          </option>
        ))}
      </select>
    </label>
  )
}

function SkipIdle({ replay }: { replay: Replay }) {
  const { skipsIdle } = replay.player
  return (
    <label class="one-of">
      <input
        type="checkbox"
        checked={skipsIdle.value}
        onChange={(event) => (skipsIdle.value = event.currentTarget.checked)}
      />
      Skip idle
    </label>
  )
}

function Skipped({ replay }: { replay: Replay }) {
  const words = useComputed(() => {
    const skipped = replay.player.skipped.value
    return skipped === null ? "" : `Skipped ${spokenLength(skipped)}`
  }).value
  return (
    <p class="skipped quiet" aria-hidden={words === ""}>
      {words}
    </p>
  )
}
