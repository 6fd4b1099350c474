// What only interviewers know, as folds of their streams: the twin of the server's staff.py.

import type * as protocol from "./protocol.ts"
import type { Own, OwnEvent, Staff, StaffEvent, Visitor } from "./protocol.ts"

export const NO_STAFF: Staff = {
  extra_time: 1,
  door: {},
  notes: [],
  questions: {},
  plan: null,
  advice: null,
}
export const NO_OWN: Own = { notes: [] }

/** What interviewers know, as it is after one more event. */
export function evolveStaff(staff: Staff, at: number, event: StaffEvent): Staff {
  switch (event.kind) {
    case "prepared":
      return { ...staff, extra_time: event.extra_time ?? 1 }
    case "knocked":
      return { ...staff, door: { ...staff.door, [event.seat]: visitor(event, at) } }
    case "admitted":
      return answered(staff, event.seat, "admitted")
    case "turned_away":
      return answered(staff, event.seat, "turned_away")
    case "knock_withdrawn":
      return answered(staff, event.seat, "withdrawn")
    case "note_written":
      return { ...staff, notes: [...staff.notes, noteOf(event, at)] }
    case "question_prepared":
      return withPrepared(staff, prepared(event))
    case "plan_attached":
      return { ...staff, plan: planOf(event) }
    case "outcome_given":
      return withPrepared(staff, {
        ...found(staff.questions, event.question),
        outcome: event.outcome,
      })
    case "next_offered":
      return { ...staff, advice: adviceOf(event) }
    default:
      event satisfies never
      return staff
  }
}

/** One interviewer's own things, as they are after one more event. */
export function evolveOwn(own: Own, at: number, event: OwnEvent): Own {
  return { ...own, notes: [...own.notes, noteOf(event, at)] }
}

function adviceOf({ asked, offers, notices }: protocol.NextOffered): protocol.Advice {
  return { id: asked, offers, notices: notices ?? [] }
}

function prepared({ question, task, guide, minutes }: protocol.QuestionPrepared) {
  return { id: question, task, guide, minutes, outcome: null }
}

function planOf({ plan, name, title, minutes, frame, core, reserve }: protocol.PlanAttached) {
  return { id: plan, name, title, minutes, frame, core, reserve }
}

function withPrepared(staff: Staff, question: protocol.PreparedQuestion): Staff {
  return { ...staff, questions: { ...staff.questions, [question.id]: question } }
}

function visitor(event: protocol.Knocked, at: number): Visitor {
  return {
    seat: event.seat,
    person: event.person,
    name: event.name,
    role: event.role,
    recorded: event.recorded ?? true,
    second_device: event.second_device ?? false,
    answer: "waiting",
    at,
  }
}

function answered(staff: Staff, seat: string, answer: Visitor["answer"]): Staff {
  return { ...staff, door: { ...staff.door, [seat]: { ...found(staff.door, seat), answer } } }
}

function noteOf(event: protocol.NoteWritten, at: number): protocol.Note {
  return { id: event.note, person: event.person, text: event.text, at }
}

function found<Value>(record: Readonly<Record<string, Value>>, key: string): Value {
  const value = record[key]
  if (value === undefined) throw new Error(`An event speaks of ${key}, which is not there.`)
  return value
}
