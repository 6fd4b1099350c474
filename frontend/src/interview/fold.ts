// The states of an interview as folds of its streams: the twin of the server's room.py and staff.py.
// Texts are CodeMirror's `Text`, which takes an edit of a large board in no time.

import { ChangeSet, Text } from "@codemirror/state"
import type * as protocol from "./protocol.ts"
import type { Edited, OwnEvent, Own, Person, Presence, RoomEvent } from "./protocol.ts"
import type { Staff, StaffEvent, Visitor } from "./protocol.ts"

type Board = Omit<protocol.Board, "text"> & { readonly text: Text }
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
  rules: { aids: 0, paste: "recorded" },
  call_link: null,
  recorded: true,
  people: {},
  boards: {},
  current: null,
  chat: [],
  phase: "open",
  ending_due: null,
  ended_at: null,
}
export const NO_STAFF: Staff = { extra_time: 1, door: {}, notes: [] }
export const NO_OWN: Own = { notes: [] }

/** Reads a board's text as it stands on the wire; lines end with "\n" and nothing else. */
export function textOf(text: string): Text {
  return Text.of(text.split("\n"))
}

/** Reads a room as it stands on the wire. */
export function roomOf(snapshot: protocol.Room): Room {
  return { ...snapshot, boards: mapValues(snapshot.boards, toText) }
}

/** Writes a room as it stands on the wire. */
export function snapshotOf(room: Room): protocol.Room {
  return { ...room, boards: mapValues(room.boards, fromText) }
}

/** The room as it is after one more event. */
export function evolveRoom(room: Room, at: number, event: RoomEvent): Room {
  switch (event.kind) {
    case "edited":
      return withBoard(room, edited(found(room.boards, event.board), event))
    case "selected":
      return room
    case "created":
      return created(event)
    case "joined":
      return withPerson(room, {
        id: event.person,
        name: event.name,
        role: event.role,
        slot: event.slot,
        presence: "here",
        since: at,
      })
    case "renamed":
      return withPerson(room, { ...found(room.people, event.person), name: event.name })
    case "cut_off":
      return withPresence(room, event.person, "cut_off", at)
    case "came_back":
      return withPresence(room, event.person, "here", at)
    case "left":
      return withPresence(room, event.person, "left", at)
    case "removed":
      return withPresence(room, event.person, "removed", at)
    case "lead_changed":
      return { ...room, lead: event.person }
    case "rules_changed":
      return { ...room, rules: event.rules }
    case "call_link_changed":
      return { ...room, call_link: event.url }
    case "recording_changed":
      return { ...room, recorded: event.recorded }
    case "board_opened":
      return { ...withBoard(room, opened(event)), current: event.board }
    case "board_shown":
      return { ...room, current: event.board }
    case "said": {
      const line = { id: event.line, person: event.person, text: event.text, at }
      return { ...room, chat: [...room.chat, line] }
    }
    case "ending_started":
      return { ...room, phase: "ending", ending_due: event.due }
    case "ended":
      return { ...room, phase: "ended", ending_due: null, ended_at: at }
    default:
      event satisfies never
      return room
  }
}

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
    default:
      event satisfies never
      return staff
  }
}

/** One interviewer's own things, as they are after one more event. */
export function evolveOwn(own: Own, at: number, event: OwnEvent): Own {
  return { ...own, notes: [...own.notes, noteOf(event, at)] }
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
    rules: event.rules,
    call_link: event.call_link ?? null,
    recorded: event.recorded ?? true,
  }
}

function opened(event: protocol.BoardOpened): Board {
  const text = textOf(event.text ?? "")
  return { id: event.board, title: event.title, text, version: 0, editors: {} }
}

function edited(board: Board, event: Edited): Board {
  const { instance, person, sequence } = event
  return {
    ...board,
    text: ChangeSet.fromJSON(event.changes).apply(board.text),
    version: board.version + 1,
    editors: { ...board.editors, [instance]: { person, sequence } },
  }
}

function withBoard(room: Room, board: Board): Room {
  return { ...room, boards: { ...room.boards, [board.id]: board } }
}

function withPerson(room: Room, person: Person): Room {
  return { ...room, people: { ...room.people, [person.id]: person } }
}

function withPresence(room: Room, id: string, presence: Presence, since: number): Room {
  return withPerson(room, { ...found(room.people, id), presence, since })
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

function toText(board: protocol.Board): Board {
  return { ...board, text: textOf(board.text) }
}

function fromText(board: Board): protocol.Board {
  return { ...board, text: board.text.toString() }
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
