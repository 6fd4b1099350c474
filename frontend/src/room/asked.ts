// The question whose board is the current one, and how questions stand, read from the room.

import type { Room } from "../interview/fold.ts"
import type { Question } from "../interview/protocol.ts"

export type Standing = "open" | "closed" | "withdrawn"

/** The question of the current board, whatever became of it; a blank board has none. */
export function questionOnBoard(room: Room): Question | null {
  return room.questions[room.current ?? ""] ?? null
}

export function standingOf(question: Question): Standing {
  if (question.is_withdrawn) return "withdrawn"
  return question.closed_at === null ? "open" : "closed"
}
