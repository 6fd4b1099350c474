// All that happened as buttons, each of which goes to its moment; while it plays the ones of now are
// lit, and those to come are quiet.

import { useComputed, useSignal } from "@preact/signals"
import { useEffect, useMemo, useRef } from "preact/hooks"
import type { Person } from "../interview/protocol.ts"
import { PersonMark } from "../room/person-mark.tsx"
import { clockTime } from "../room/shown-clock.ts"
import { KINDS, NAMES, type Moment, type MomentKind } from "./happened.ts"
import type { Replay } from "./replay.ts"

/** So long something is of now, in milliseconds. */
const NOW = 5_000

export function Moments({ replay }: { replay: Replay }) {
  const kind = useSignal<MomentKind | "">("")
  const all = replay.moments.value
  const shown = all.filter((moment) => kind.value === "" || moment.kind === kind.value)
  return (
    <section class="panel moments" aria-labelledby="moments">
      <div class="panel-top">
        <h2 id="moments">Moments</h2>
        <select
          aria-label="Kind of moments"
          value={kind.value}
          onChange={(event) => (kind.value = event.currentTarget.value as MomentKind | "")}
        >
          <option value="">All</option>
          {kindsOf(all).map((each) => (
            <option key={each} value={each}>
              {KINDS[each]}
            </option>
          ))}
        </select>
      </div>
      <List replay={replay} moments={shown} />
    </section>
  )
}

function List({ replay, moments }: { replay: Replay; moments: readonly Moment[] }) {
  const list = useRef<HTMLOListElement>(null)
  const passed = useComputed(() => passedBy(moments, replay.player.time.value)).value
  const people = replay.final.value?.room.people ?? {}
  const time = replay.player.time.peek()
  useEffect(() => {
    const last = list.current?.children[Math.max(0, passed - 1)] as HTMLElement | undefined
    if (last && replay.player.isPlaying.peek()) keepInSight(list.current!, last)
  }, [passed])
  return (
    <ol class="moment-list" aria-labelledby="moments" ref={list}>
      {moments.map((moment, place) => (
        <Item
          key={moment.key}
          replay={replay}
          moment={moment}
          person={people[moment.person ?? ""]}
          look={lookOf(moment, place, passed, time)}
        />
      ))}
    </ol>
  )
}

type Look = "now" | "passed" | "to-come"
type ItemProps = { replay: Replay; moment: Moment; person: Person | undefined; look: Look }

/** Drawn anew only when it changes, however many there are. */
function Item({ replay, moment, person, look }: ItemProps) {
  return useMemo(
    () => (
      <li>
        <button
          type="button"
          class={`moment ${look}`}
          aria-current={look === "now" ? "true" : undefined}
          onClick={() => replay.seek(moment.time)}
        >
          <span class="moment-time">{clockTime(Math.floor(moment.time / 1000))}</span>
          <MomentWords moment={moment} person={person} />
        </button>
      </li>
    ),
    [moment, person, look],
  )
}

function MomentWords({ moment, person }: { moment: Moment; person: Person | undefined }) {
  return (
    <>
      {person ? <PersonMark person={person} /> : <span class="nobody" />}
      <span class="moment-words">
        {person && <span class="for-screen-readers">{person.name}: </span>}
        {moment.kind in NAMES && <b>{NAMES[moment.kind]} </b>}
        {moment.words}
        {moment.isPrivate && <span class="for-screen-readers"> (interviewers only)</span>}
      </span>
    </>
  )
}

function lookOf(moment: Moment, place: number, passed: number, time: number): Look {
  if (place >= passed) return "to-come"
  return place === passed - 1 || moment.time > time - NOW ? "now" : "passed"
}

function passedBy(moments: readonly Moment[], time: number): number {
  return moments.findLastIndex((moment) => moment.time <= time) + 1
}

function kindsOf(moments: readonly Moment[]): MomentKind[] {
  const found = new Set(moments.map(({ kind }) => kind))
  return (Object.keys(KINDS) as MomentKind[]).filter((kind) => found.has(kind))
}

/** Scrolls the list alone, and leaves the page where it is. */
function keepInSight(list: HTMLElement, item: HTMLElement): void {
  const top = item.offsetTop - list.offsetTop
  const isSeen =
    top >= list.scrollTop && top + item.offsetHeight <= list.scrollTop + list.clientHeight
  if (!isSeen) list.scrollTop = top - list.clientHeight / 3
}
