// The boards as tabs: closed ones are marked, and one that was opened by mistake is not shown unless
// somebody wrote on it.

import type { Room } from "../interview/fold.ts"
import { standingOf } from "./asked.ts"

export interface Tab {
  readonly id: string
  readonly title: string
  readonly isClosed: boolean
}

export function tabsOf(room: Room): Tab[] {
  return Object.values(room.boards)
    .filter(({ id }) => id === room.current || !isEmptyMistake(room, id))
    .map(({ id, title }) => {
      const question = room.questions[id]
      const isClosed = question !== undefined && standingOf(question) === "closed"
      return { id, title, isClosed }
    })
}

/** A starter is not what somebody wrote. */
function isEmptyMistake(room: Room, id: string): boolean {
  return room.questions[id]?.is_withdrawn === true && room.boards[id]!.version === 0
}
