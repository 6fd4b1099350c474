// All that happened as buttons, each of which goes to its moment. They are drawn once; which of them are
// lit is set by hand.

import { effect, useSignal } from "@preact/signals"
import { useLayoutEffect, useMemo, useRef } from "preact/hooks"
import type { Person } from "../interview/protocol.ts"
import { PersonMark } from "../room/person-mark.tsx"
import { clockTime } from "../room/shown-clock.ts"
import { KINDS, NAMES, type Moment, type MomentKind } from "./happened.ts"
import { Lighting } from "./lighting.ts"
import type { Replay } from "./replay.ts"

export function Moments({ replay }: { replay: Replay }) {
  const kind = useSignal<MomentKind | "">("")
  const all = replay.moments.value
  const shown = useMemo(
    () => all.filter((moment) => kind.value === "" || moment.kind === kind.value),
    [all, kind.value],
  )
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
  const people = replay.final.value?.room.people ?? {}
  useLayoutEffect(() => {
    const { time, isPlaying } = replay.player
    const lighting = new Lighting(list.current!, moments, time.peek())
    const stop = effect(() => {
      const last = lighting.show(time.value)
      if (last && isPlaying.peek()) keepInSight(list.current!, last)
    })
    return () => {
      stop()
      lighting.stop()
    }
  }, [moments])
  return (
    <ol class="moment-list" aria-labelledby="moments" ref={list}>
      {moments.map((moment) => (
        <li key={moment.key}>
          <button type="button" class="moment" onClick={() => replay.seek(moment.time)}>
            <span class="moment-time">{clockTime(Math.floor(moment.time / 1000))}</span>
            <MomentWords moment={moment} person={people[moment.person ?? ""]} />
          </button>
        </li>
      ))}
    </ol>
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
