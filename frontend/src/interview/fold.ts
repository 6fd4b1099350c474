// What everybody inside knows, as the fold of the room's stream: the twin of the server's room.py.

import { boardOf, editedBoard, openedBoard, snapshotOfBoard, type Board } from "./boards.ts"
import { credited as creditedClock } from "./clock.ts"
import { evolveObservations, foundAgain } from "./observations.ts"
import { evolvePresses, lastPress } from "./presses.ts"
import { evolveQuestion, openedQuestion } from "./questions.ts"
import { evolveQuiets } from "./quiets.ts"
import type * as protocol from "./protocol.ts"
import type { Edited, Person, Presence, Question, RoomEvent } from "./protocol.ts"

export type Room = Omit<protocol.Room, "boards"> & {
  readonly boards: Readonly<Record<string, Board>>
}

export const NO_ROOM: Room = {
  title: "",
  candidate: "",
  job: null,
  minutes: 0,
  starts_at: null,
  interviewers: [],
  lead: "",
  rules: {
    aids: 0,
    paste: "recorded",
    ending: "soft",
    clock_waits: true,
    notes_leaving: true,
    quiet_time: true,
    margin: true,
  },
  call_link: null,
  recorded: true,
  people: {},
  boards: {},
  current: null,
  questions: {},
  presses: {},
  quiets: {},
  margins: [],
  observations: [],
  server_absence: null,
  began_at: null,
  paused_at: null,
  paused_for: 0,
  chat: [],
  phase: "open",
  ending_due: null,
  ended_at: null,
}

/** Reads a room as it stands on the wire. */
export function roomOf(snapshot: protocol.Room): Room {
  return { ...snapshot, boards: mapValues(snapshot.boards, boardOf) }
}

/** Writes a room as it stands on the wire. */
export function snapshotOf(room: Room): protocol.Room {
  return { ...room, boards: mapValues(room.boards, snapshotOfBoard) }
}

/** The room as it is after one more event. */
export function evolveRoom(room: Room, at: number, event: RoomEvent): Room {
  switch (event.kind) {
    case "edited":
      return withBoard(
        room,
        editedBoard(found(room.boards, event.board), event, writer(room, event)),
      )
    case "selected":
      return room
    case "created":
      return created(event)
    case "joined":
      return withPerson(begun(room, at, event.role), {
        id: event.person,
        name: event.name,
        role: event.role,
        slot: event.slot,
        presence: "here",
        since: at,
        is_away: false,
      })
    case "renamed":
      return withPerson(room, { ...found(room.people, event.person), name: event.name })
    case "cut_off":
      return withPresence(room, event.person, "cut_off", at)
    case "came_back":
      return withPresence(
        { ...room, observations: foundAgain(room.observations, event.person, at) },
        event.person,
        "here",
        at,
      )
    case "left":
      return withPresence(room, event.person, "left", at)
    case "removed":
      return withPresence(room, event.person, "removed", at)
    case "lead_changed":
      return { ...room, lead: event.person }
    case "rules_changed":
      return { ...room, rules: { ...NO_ROOM.rules, ...event.rules } }
    case "call_link_changed":
      return { ...room, call_link: event.url }
    case "recording_changed":
      return { ...room, recorded: event.recorded }
    case "board_opened":
      return { ...withBoard(room, openedBoard(event)), current: event.board }
    case "board_shown":
      return { ...room, current: event.board }
    case "writing_began":
    case "writing_ended":
    case "taken_back":
      return { ...room, presses: evolvePresses(room.presses, at, event) }
    case "quiet_began":
    case "quiet_over":
    case "quiet_shown":
    case "quiet_closed":
      return { ...room, quiets: evolveQuiets(room.quiets, at, event) }
    case "margin_shown": {
      const margin = { id: event.shown, person: event.person, text: event.text, at }
      return { ...room, margins: [...room.margins, margin] }
    }
    case "observed":
    case "reason_given":
      return withSight(room, evolveObservations(room.observations, at, event), event)
    case "language_chosen":
      return withBoard(room, { ...found(room.boards, event.board), language: event.language })
    case "question_opened":
      return withQuestion(room, openedQuestion(event, at))
    case "server_was_away":
      return credited(room, event)
    case "interview_paused":
      return { ...room, paused_at: at }
    case "interview_resumed": {
      const paused = at - (room.paused_at ?? at)
      return { ...room, paused_at: null, paused_for: room.paused_for + paused }
    }
    case "said": {
      const line = { id: event.line, person: event.person, text: event.text, at }
      return { ...room, chat: [...room.chat, line] }
    }
    case "ending_started":
      return { ...room, phase: "ending", ending_due: event.due }
    case "ended":
      return { ...room, phase: "ended", ending_due: null, ended_at: at }
    default:
      return withQuestion(room, evolveQuestion(found(room.questions, event.question), at, event))
  }
}

function created(event: protocol.Created): Room {
  return {
    ...NO_ROOM,
    title: event.title,
    candidate: event.candidate,
    job: event.job ?? null,
    minutes: event.minutes,
    starts_at: event.starts_at ?? null,
    interviewers: event.interviewers,
    lead: event.lead,
    rules: { ...NO_ROOM.rules, ...event.rules },
    call_link: event.call_link ?? null,
    recorded: event.recorded ?? true,
  }
}

function begun(room: Room, at: number, role: Person["role"]): Room {
  return role === "candidate" && room.began_at === null ? { ...room, began_at: at } : room
}

/** An interviewer who writes; what they put back by taking back is nobody's passage. */
function writer(room: Room, { person }: Edited): string | null {
  if (found(room.people, person).role !== "interviewer") return null
  const last = lastPress(room.presses, person)
  return last === null || last.ended_at === null ? person : null
}

function withBoard(room: Room, board: Board): Room {
  return { ...room, boards: { ...room.boards, [board.id]: board } }
}

/** Notes whether a candidate is away, where that is what was observed. */
function withSight(
  room: Room,
  observations: Room["observations"],
  event: protocol.Observed | protocol.ReasonGiven,
): Room {
  const after = { ...room, observations }
  if (event.kind === "reason_given") return after
  const { person, what } = event
  if (what !== "left_page" && what !== "returned") return after
  return withPerson(after, { ...found(room.people, person), is_away: what === "left_page" })
}

function withQuestion(room: Room, question: Question): Room {
  return { ...room, questions: { ...room.questions, [question.id]: question } }
}

function credited(room: Room, { since, until }: protocol.ServerWasAway): Room {
  const questions = mapValues(room.questions, (question) => ({
    ...question,
    clock: creditedClock(question.clock, since, until),
  }))
  return { ...room, questions, server_absence: { since, until } }
}

function withPerson(room: Room, person: Person): Room {
  return { ...room, people: { ...room.people, [person.id]: person } }
}

function withPresence(room: Room, id: string, presence: Presence, since: number): Room {
  return withPerson(room, { ...found(room.people, id), presence, since })
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (from: From) => To) {
  const entries = Object.entries(record).map(([key, value]) => [key, change(value)] as const)
  return Object.fromEntries(entries)
}

function found<Value>(record: Readonly<Record<string, Value>>, key: string): Value {
  const value = record[key]
  if (value === undefined) throw new Error(`An event speaks of ${key}, which is not there.`)
  return value
}
