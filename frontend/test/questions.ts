// Rooms with questions, for tests about what is shown of them.

import { textOf } from "../src/interview/boards.ts"
import { NO_ROOM, type Room } from "../src/interview/fold.ts"
import { newClock } from "../src/interview/clock.ts"
import { NO_STAFF } from "../src/interview/staff.ts"
import type { Guide, PreparedQuestion, Question, Staff, Task } from "../src/interview/protocol.ts"

export const FRAME = { opening: 4, questions: 36, close: 5, slack: 0 }

export function taskOf(title: string): Task {
  return {
    title,
    statement: [],
    examples: [],
    artefact: [],
    dataset: [],
    starter: "",
    languages: [],
    focus_minutes: 0,
  }
}

export function prepared(id: string, minutes = 10, outcome: number | null = null) {
  const guide = { level: 2 } as Guide
  const kept = { ticks: [], hints_given: [], follow_ups_given: [] }
  return { id, task: taskOf(id), guide, minutes, outcome, ...kept } satisfies PreparedQuestion
}

/** A plan of these core and reserve questions, and others that were added. */
export function staffOf(core: string[], reserve: string[] = [], added: string[] = []): Staff {
  const ids = [...core, ...reserve, ...added]
  const about = { id: "plan", name: "plan", title: "Plan", minutes: 45, frame: FRAME }
  const plan = { ...about, core, reserve, weights: {}, weights_reason: "" }
  const questions = Object.fromEntries(ids.map((id) => [id, prepared(id)]))
  return { ...NO_STAFF, questions, plan }
}

export function withOutcome(staff: Staff, id: string, outcome: number): Staff {
  return { ...staff, questions: { ...staff.questions, [id]: prepared(id, 10, outcome) } }
}

/** A question as it was opened, after the blank board. */
export function asked(id: string, change: Partial<Question> = {}): Question {
  const clock = newClock(600_000, "soft")
  const opened = { id, task: taskOf(id), clock, after: "blank", opened_at: 1 }
  const released = { hints: [], follow_ups: [] }
  return { ...opened, closed_at: null, is_withdrawn: false, ...released, ...change }
}

/** A room in which these questions were asked; the last one is on the board. */
export function roomOf(...questions: Question[]): Room {
  const ids = ["blank", ...questions.map(({ id }) => id)]
  const boards = ids.map((id) => {
    const board = { id, title: id, text: textOf(""), version: 0, editors: {}, passages: [] }
    return [id, { ...board, language: "" as const }] as const
  })
  return {
    ...NO_ROOM,
    boards: Object.fromEntries(boards),
    questions: Object.fromEntries(questions.map((one) => [one.id, one])),
    current: ids.at(-1)!,
  }
}
