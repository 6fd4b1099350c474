// The board as it was: put to the moment that is shown, with everybody's carets, and scrolled to whom
// one follows.

import { computed, effect } from "@preact/signals"
import { useLayoutEffect, useRef } from "preact/hooks"
import { hasCaret, type DrawnCaret } from "../board/carets.ts"
import { colouring } from "../board/colouring.ts"
import { marks } from "../board/passages.ts"
import { textOf } from "../interview/boards.ts"
import type { Replay } from "./replay.ts"
import { Screen, type Picture } from "./screen.ts"

const NOTHING = textOf("")

/** The board to be seen: one that somebody looks at as soon as it is there, else the current one. */
export function boardOf(replay: Replay) {
  const room = replay.room.value
  return room.boards[replay.looksAt.value ?? ""] ?? room.boards[room.current ?? ""] ?? null
}

export function ReplayBoard({ replay }: { replay: Replay }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const level = computed(() => replay.room.value.rules.aids)
    const language = computed(() => boardOf(replay)?.language ?? "")
    const screen = new Screen(place.current!, colouring(level, language))
    const stop = effect(() => screen.show(pictureOf(replay)))
    return () => {
      stop()
      screen.close()
    }
  }, [replay])
  const letGo = () => (replay.isFollowing.value = false)
  return (
    <div
      class="board"
      ref={place}
      onWheel={letGo}
      onTouchMove={letGo}
      onMouseDown={letGo}
      onKeyDown={(event) => isScrolling(event.key) && letGo()}
    />
  )
}

function isScrolling(key: string): boolean {
  return ["PageUp", "PageDown", "ArrowUp", "ArrowDown"].includes(key)
}

function pictureOf(replay: Replay): Picture {
  const board = boardOf(replay)
  const carets = board === null ? [] : caretsOn(replay, board.id)
  const followed = replay.isFollowing.value ? followedOf(replay, carets) : null
  return {
    text: board?.text ?? NOTHING,
    version: board?.version ?? 0,
    carets,
    passages: marks(board?.passages ?? [], Object.values(replay.room.value.people)),
    inSight: followed?.head ?? null,
  }
}

function caretsOn(replay: Replay, board: string): DrawnCaret[] {
  const { people, phase } = replay.room.value
  const { placed } = replay.state.value.carets
  if (phase === "ended") return []
  return Object.entries(placed).flatMap(([person, caret]) => {
    const someone = people[person]
    if (caret.board !== board || !someone || !hasCaret(someone)) return []
    return caret.ranges.map(([anchor, head]) => ({ someone, anchor, head }))
  })
}

function followedOf(replay: Replay, carets: readonly DrawnCaret[]): DrawnCaret | null {
  const follows = replay.follows.value
  const person = follows === "writer" ? replay.state.value.carets.last : follows
  return carets.findLast(({ someone }) => someone.id === person) ?? null
}
