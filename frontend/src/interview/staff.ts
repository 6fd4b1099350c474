// What only interviewers know, as folds of their streams: the twin of the server's staff.py.

import type * as protocol from "./protocol.ts"
import type { Own, OwnEvent, Rating, Ratings, RatingsEvent } from "./protocol.ts"
import type { Staff, StaffEvent, Visitor } from "./protocol.ts"

export const NO_STAFF: Staff = {
  extra_time: 1,
  scales: [],
  door: {},
  notes: [],
  questions: {},
  plan: null,
  advice: null,
  advised: 0,
  marks: [],
  handed_in: [],
}
export const NO_OWN: Own = {
  notes: [],
  rating: { factors: [], recommendation: null, summary: "" },
}
export const NO_RATINGS: Ratings = { submitted: {} }

/** What interviewers know, as it is after one more event. */
export function evolveStaff(staff: Staff, at: number, event: StaffEvent): Staff {
  switch (event.kind) {
    case "prepared":
      return { ...staff, extra_time: event.extra_time ?? 1, scales: event.scales ?? [] }
    case "knocked":
      return { ...staff, door: { ...staff.door, [event.seat]: visitor(event, at) } }
    case "admitted":
      return answered(staff, event.seat, "admitted")
    case "turned_away":
      return answered(staff, event.seat, "turned_away")
    case "knock_withdrawn":
      return answered(staff, event.seat, "withdrawn")
    case "note_written":
    case "note_changed":
    case "note_removed":
      return { ...staff, notes: evolveNotes(staff.notes, at, event) }
    case "mark_set":
      return { ...staff, marks: [...staff.marks, markOf(event, at)] }
    case "mark_removed":
      return { ...staff, marks: staff.marks.filter(({ id }) => id !== event.mark) }
    case "rating_handed_in":
      return { ...staff, handed_in: [...staff.handed_in, event.person] }
    case "question_prepared":
      return withPrepared(staff, prepared(event))
    case "plan_attached":
      return { ...staff, plan: planOf(event) }
    case "next_offered":
      return { ...staff, advice: adviceOf(event), advised: staff.advised + 1 }
    default:
      return withPrepared(staff, evolvePrepared(found(staff.questions, event.question), at, event))
  }
}

/** One interviewer's own things, as they are after one more event. */
export function evolveOwn(own: Own, at: number, event: OwnEvent): Own {
  switch (event.kind) {
    case "note_written":
    case "note_changed":
    case "note_removed":
      return { ...own, notes: evolveNotes(own.notes, at, event) }
    case "factor_rated":
      return { ...own, rating: { ...own.rating, factors: rated(own.rating, event) } }
    case "recommended": {
      const { recommendation, summary } = event
      return { ...own, rating: { ...own.rating, recommendation, summary } }
    }
    default:
      event satisfies never
      return own
  }
}

/** What has been submitted, as it is after one more rating. */
export function evolveRatings(ratings: Ratings, at: number, event: RatingsEvent): Ratings {
  const { person, rating, notes } = event
  return { submitted: { ...ratings.submitted, [person]: { person, rating, notes, at } } }
}

function rated(rating: Rating, event: protocol.FactorRated): Rating["factors"] {
  const { question, factor, score, sentence } = event
  const one = { question, factor, score, sentence }
  const place = rating.factors.findIndex(
    (known) => known.question === question && known.factor === factor,
  )
  return place === -1 ? [...rating.factors, one] : rating.factors.with(place, one)
}

type AboutPrepared = Extract<
  StaffEvent,
  { kind: "outcome_given" | "ticked" | "unticked" | "hint_given" | "follow_up_given" }
>

function evolvePrepared(
  question: protocol.PreparedQuestion,
  at: number,
  event: AboutPrepared,
): protocol.PreparedQuestion {
  switch (event.kind) {
    case "outcome_given":
      return { ...question, outcome: event.outcome }
    case "ticked": {
      const { part, place, by } = event
      return { ...question, ticks: [...question.ticks, { part, place, by, at }] }
    }
    case "unticked":
      return {
        ...question,
        ticks: question.ticks.filter(
          ({ part, place }) => part !== event.part || place !== event.place,
        ),
      }
    case "hint_given":
      return { ...question, hints_given: [...question.hints_given, given(event, at)] }
    case "follow_up_given":
      return { ...question, follow_ups_given: [...question.follow_ups_given, given(event, at)] }
    default:
      event satisfies never
      return question
  }
}

function given({ place, by }: { place: number; by: string }, at: number): protocol.Given {
  return { place, by, at }
}

function markOf(event: protocol.MarkSet, at: number): protocol.Mark {
  const { mark, person, means, label, question } = event
  return { id: mark, person, means, label, at, question, used: event.used ?? null }
}

type NoteEvent = protocol.NoteWritten | protocol.NoteChanged | protocol.NoteRemoved

function evolveNotes(notes: Own["notes"], at: number, event: NoteEvent): Own["notes"] {
  switch (event.kind) {
    case "note_written":
      return [...notes, noteOf(event, at)]
    case "note_changed":
      return notes.map((note) =>
        note.id === event.note ? { ...note, text: event.text, changed_at: at } : note,
      )
    case "note_removed":
      return notes.map((note) =>
        note.id === event.note ? { ...note, text: "", changed_at: at, is_removed: true } : note,
      )
  }
}

function adviceOf({ asked, offers, notices }: protocol.NextOffered): protocol.Advice {
  return { id: asked, offers, notices: notices ?? [] }
}

function prepared({ question, task, guide, minutes }: protocol.QuestionPrepared) {
  return {
    id: question,
    task,
    guide,
    minutes,
    outcome: null,
    ticks: [],
    hints_given: [],
    follow_ups_given: [],
  }
}

function planOf(event: protocol.PlanAttached): protocol.Plan {
  const { plan, name, title, minutes, frame, core, reserve } = event
  const weighing = { weights: event.weights ?? {}, weights_reason: event.weights_reason ?? "" }
  return { id: plan, name, title, minutes, frame, core, reserve, ...weighing }
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
  return {
    id: event.note,
    person: event.person,
    text: event.text,
    at: event.moment ?? at,
    question: event.question ?? null,
    changed_at: null,
    is_removed: false,
  }
}

function found<Value>(record: Readonly<Record<string, Value>>, key: string): Value {
  const value = record[key]
  if (value === undefined) throw new Error(`An event speaks of ${key}, which is not there.`)
  return value
}
