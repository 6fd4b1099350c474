// The time as a bar: a slider, and above it who wrote how much and when, where nothing happened, and
// what is worth going to. Whatever stands there stands in the lists as buttons, too.

import { useComputed, useSignalEffect } from "@preact/signals"
import { useRef } from "preact/hooks"
import type { Lane, Person } from "../interview/protocol.ts"
import { PersonMark } from "../room/person-mark.tsx"
import type { Moment } from "./happened.ts"
import { spokenLength } from "./lengths.ts"
import type { Replay } from "./replay.ts"

/** Shorter idle stretches are too narrow to be seen; an overview has none. */
const SEEN = 1 / 200

export function Timeline({ replay }: { replay: Replay }) {
  return (
    <div class="timeline">
      <div class="tracks" aria-hidden="true" onPointerDown={(event) => goThere(replay, event)}>
        <ChapterTrack replay={replay} />
        <MomentTrack replay={replay} />
        <Lanes replay={replay} />
        <Idle replay={replay} />
        <Head replay={replay} />
      </div>
      <Time replay={replay} />
    </div>
  )
}

function Time({ replay }: { replay: Replay }) {
  const { length, player } = replay
  const seconds = useComputed(() => Math.floor(player.time.value / 1000))
  const most = Math.max(1, Math.floor(length.value / 1000))
  const words = useComputed(
    () => `${spokenLength(player.time.value)} of ${spokenLength(length.value)}`,
  )
  return (
    <input
      type="range"
      aria-label="Time"
      aria-valuetext={words}
      min={0}
      max={most}
      step={1}
      value={seconds}
      onInput={({ currentTarget }) => replay.seek(momentOf(replay, currentTarget.valueAsNumber))}
    />
  )
}

/** The last second of the slider is the end, whatever is left of it. */
function momentOf({ length }: Replay, seconds: number): number {
  const end = length.peek()
  return seconds >= Math.floor(end / 1000) ? end : seconds * 1000
}

function ChapterTrack({ replay }: { replay: Replay }) {
  const length = replay.length.value || 1
  return (
    <div class="track chapters-track">
      {replay.chapters.value.map(({ since, until, title }) => (
        <span key={since} title={title} style={between(since, until, length)}>
          {title}
        </span>
      ))}
    </div>
  )
}

function MomentTrack({ replay }: { replay: Replay }) {
  const length = replay.length.value || 1
  const shown = replay.moments.value.filter(({ kind }) => kind in SIGNS)
  return (
    <div class="track moments-track">
      {shown.map((moment) => (
        <Sign key={moment.key} moment={moment} length={length} />
      ))}
    </div>
  )
}

const SIGNS: Partial<Record<Moment["kind"], string>> = {
  hint: "M8 1.5 14.5 14h-13z",
  observation: "M2.5 2.5h11v11h-11z",
  note: "M3 2h7l3 3v9H3z",
  mark: "M4 1h1.5v14H4zM5.5 2H14l-3 3 3 3H5.5z",
}

function Sign({ moment, length }: { moment: Moment; length: number }) {
  return (
    <svg
      class={`sign ${moment.kind}`}
      viewBox="0 0 16 16"
      style={{ insetInlineStart: percent(moment.time, length) }}
    >
      <title>{moment.words}</title>
      <path d={SIGNS[moment.kind]} />
    </svg>
  )
}

function Lanes({ replay }: { replay: Replay }) {
  const { final, lanes } = replay
  const people = final.value?.room.people ?? {}
  return (
    <div class="lanes">
      {lanes.value.map((lane) => {
        const person = people[lane.person]
        return person && <LaneView key={lane.person} lane={lane} person={person} />
      })}
    </div>
  )
}

function LaneView({ lane, person }: { lane: Lane; person: Person }) {
  return (
    <div class={`lane person-${person.slot}`}>
      <PersonMark person={person} />
      <svg viewBox={`0 0 ${lane.densities.length} 100`} preserveAspectRatio="none">
        <path d={pathOf(lane.densities)} />
      </svg>
    </div>
  )
}

/** Bars from the ground; the roots make little writing visible beside much. */
function pathOf(densities: readonly number[]): string {
  const most = Math.max(1, ...densities)
  const bars = densities.map((units, place) => {
    const height = units === 0 ? 0 : Math.max(8, 100 * Math.sqrt(units / most))
    return height === 0 ? "" : `M${place} 100v-${height.toFixed(1)}h1v${height.toFixed(1)}z`
  })
  return bars.join("")
}

function Idle({ replay }: { replay: Replay }) {
  const length = replay.length.value || 1
  const seen = replay.idle.value.filter(({ since, until }) => until - since > length * SEEN)
  return (
    <div class="idle">
      {seen.map(({ since, until }) => (
        <span key={since} style={between(since, until, length)} />
      ))}
    </div>
  )
}

/** Where the tape is; moved by hand, since it moves with every frame, and nothing else with it. */
function Head({ replay }: { replay: Replay }) {
  const head = useRef<HTMLDivElement>(null)
  useSignalEffect(() => {
    const share = (100 * replay.player.time.value) / (replay.length.value || 1)
    head.current?.style.setProperty("transform", `translateX(${share.toFixed(3)}cqi)`)
  })
  return <div class="head" ref={head} />
}

function goThere(replay: Replay, { currentTarget, clientX }: PointerEvent): void {
  const box = (currentTarget as HTMLElement).getBoundingClientRect()
  replay.seek(((clientX - box.left) / box.width) * replay.length.peek())
}

function between(since: number, until: number, length: number) {
  return { insetInlineStart: percent(since, length), width: percent(until - since, length) }
}

function percent(time: number, length: number): string {
  return `${((100 * time) / length).toFixed(3)}%`
}
