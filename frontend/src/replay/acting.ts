// What keys and buttons of the player do.

import { keep } from "../parts/keeping.ts"
import type { Act } from "./keys.ts"
import { changesBoards, momentAfter, momentBefore } from "./moment.ts"
import { SPEEDS } from "./player.ts"
import type { Replay } from "./replay.ts"

const SPEED = "chalkroom.replay.speed"

/** Does what a key or a button asks for; the list of keys belongs to the page. */
export function perform(replay: Replay, act: Exclude<Act, { kind: "help" }>): void {
  const { player, tape, length } = replay
  const time = player.time.peek()
  switch (act.kind) {
    case "toggle":
      return player.toggle()
    case "by":
      return replay.seek(time + act.milliseconds)
    case "by_share":
      return replay.seek(time + act.share * length.peek())
    case "to_share":
      return replay.seek(act.share * length.peek())
    case "edit": {
      player.pause()
      const step = act.by > 0 ? momentAfter : momentBefore
      const found = replay.isHere(time) ? step(tape, time, changesBoards) : null
      if (found !== null) return replay.seek(found)
      // Where no edit is here yet, there may be one that has not come.
      replay.stepsTooSoon.value = !replay.isWhole.peek() && (act.by > 0 || !replay.isHere(time))
      return
    }
    case "chapter":
      return replay.seek(neighbour(landmarks(replay), time, act.by) ?? time)
    case "speed":
      return setSpeed(replay, SPEEDS[SPEEDS.indexOf(player.speed.peek()) + act.by])
    default:
      return act satisfies never
  }
}

/** Plays at another speed, which this browser remembers. */
export function setSpeed({ player }: Replay, speed: number | undefined): void {
  if (speed === undefined) return
  player.speed.value = speed
  keep(SPEED, String(speed))
}

/** The moments that one goes to from one to the next: chapters and marks. */
function landmarks({ chapters, moments }: Replay): number[] {
  const marks = moments.peek().filter(({ kind }) => kind === "mark")
  const times = [...chapters.peek().map(({ since }) => since), ...marks.map(({ time }) => time)]
  return times.sort((one, other) => one - other)
}

/** The moment before is a second away at least, so that one gets past where one has just gone. */
function neighbour(times: readonly number[], time: number, by: 1 | -1): number | undefined {
  if (by > 0) return times.find((each) => each > time)
  return times.findLast((each) => each < time - 1_000) ?? times[0]
}
