// Questions as they are asked: the twin of the server's asked.py.

import * as clock from "./clock.ts"
import type { Question, QuestionEvent, QuestionOpened } from "./protocol.ts"

/** A question that has just been opened. */
export function openedQuestion(event: QuestionOpened, at: number): Question {
  return {
    id: event.question,
    task: event.task,
    clock: clock.newClock(event.milliseconds, event.ending),
    after: event.after,
    opened_at: at,
    closed_at: null,
    is_withdrawn: false,
    hints: [],
    follow_ups: [],
  }
}

/** The question as it is after one more event about it. */
export function evolveQuestion(question: Question, at: number, event: QuestionEvent): Question {
  switch (event.kind) {
    case "question_closed":
      return { ...question, closed_at: at }
    case "question_reopened":
      return { ...question, closed_at: null, is_withdrawn: false }
    case "question_withdrawn":
      return { ...question, is_withdrawn: true }
    case "clock_started":
      return { ...question, clock: clock.started(question.clock, at) }
    case "clock_stopped":
      return { ...question, clock: clock.stopped(question.clock, event.why, event.since) }
    case "time_changed":
      return { ...question, clock: clock.changed(question.clock, event.milliseconds, at) }
    case "clock_ending_changed":
      return { ...question, clock: { ...question.clock, ending: event.ending } }
    case "clock_ran_out":
      return { ...question, clock: clock.ranOut(question.clock) }
    case "hint_released":
      return { ...question, hints: [...question.hints, { text: event.text, at }] }
    case "follow_up_released":
      return { ...question, follow_ups: [...question.follow_ups, { text: event.text, at }] }
    default:
      event satisfies never
      return question
  }
}
