// What happened, as moments to go to: questions, hints, notes, marks, observations, ... A moment is
// read from the interview as it is in the end, so that a note has its last words.

import type { Interview } from "../interview/interview.ts"
import { plain } from "../interview/plain.ts"
import type { Question } from "../interview/protocol.ts"
import { factWords } from "../parts/observations.ts"
import { markName } from "../room/marks/words.ts"
import { typedAway } from "./away.ts"
import { comings } from "./comings.ts"
import { lineOf } from "../parts/guide-lines.ts"
import { quietTimes } from "./quiet-times.ts"
import { ratingMoments } from "./rating-moments.ts"
import type { Marked } from "./tape.ts"

export type MomentKind =
  | "question"
  | "hint"
  | "observation"
  | "chat"
  | "people"
  | "pen"
  | "quiet"
  | "away"
  | "note"
  | "mark"
  | "tick"
  | "rating"

/** `person` is who did it, if anybody is told; a private one only interviewers heard. */
export interface Moment {
  readonly key: string
  readonly kind: MomentKind
  readonly time: number
  readonly person: string | null
  readonly words: string
  readonly isPrivate: boolean
}

/** What stands before the words of a moment, where they do not say it themselves. */
export const NAMES: Partial<Record<MomentKind, string>> = {
  question: "Question",
  observation: "Observed",
  away: "While away",
  chat: "Chat",
  note: "Note",
  mark: "Mark",
  tick: "Guide",
  rating: "Rating",
}

export const KINDS: Record<MomentKind, string> = {
  question: "Questions",
  hint: "Hints",
  observation: "Observed",
  chat: "Chat",
  people: "People",
  pen: "Writing of interviewers",
  quiet: "Quiet times",
  away: "Typed while away",
  note: "Notes",
  mark: "Marks",
  tick: "Guide",
  rating: "Ratings",
}

/** All moments, in order. */
export function happened(tape: Marked, interview: Interview): Moment[] {
  const found = [
    ...comings(tape),
    ...ofRoom(tape, interview),
    ...quietTimes(tape, interview),
    ...typedAway(tape, interview),
    ...notes(tape, interview),
    ...ofStaff(tape, interview),
    ...ratingMoments(tape, interview),
  ]
  return found.sort((one, other) => one.time - other.time)
}

function ofRoom(tape: Marked, { room }: Interview): Moment[] {
  const open = { isPrivate: false }
  const asked = Object.values(room.questions).filter(({ is_withdrawn }) => !is_withdrawn)
  return [
    ...asked.flatMap((question) => ofQuestion(tape, question)),
    ...room.observations.map((seen, place) => ({
      ...open,
      ...momentOf(tape, "observation", String(place), seen.at, seen.person),
      words: seen.reason ? `${factWords(seen)}: ${seen.reason}` : factWords(seen),
    })),
    ...room.chat.map((line) => ({
      ...open,
      ...momentOf(tape, "chat", line.id, line.at, line.person),
      words: line.text,
    })),
    ...Object.values(room.presses).map((press) => ({
      ...open,
      ...momentOf(tape, "pen", press.id, press.began_at, press.person),
      words: press.is_taken_back ? "Wrote on the board, and took it back" : "Wrote on the board",
    })),
  ]
}

function ofQuestion(tape: Marked, question: Question): Moment[] {
  const { id, task, opened_at, closed_at, hints, follow_ups } = question
  const at = (key: string, when: number) => ({
    ...momentOf(tape, "question", `${id} ${key}`, when, null),
    isPrivate: false,
  })
  const closed = closed_at === null ? [] : [{ ...at("closed", closed_at), words: task.title }]
  return [
    { ...at("opened", opened_at), words: task.title },
    ...hints.map((hint, place) => ({
      ...at(`hint ${place}`, hint.at),
      kind: "hint" as const,
      words: `Hint: ${plain(hint.text)}`,
    })),
    ...follow_ups.map((one, place) => ({
      ...at(`follow-up ${place}`, one.at),
      kind: "hint" as const,
      words: `Follow-up: ${plain(one.text)}`,
    })),
    ...closed.map((moment) => ({ ...moment, words: `${task.title} closed` })),
  ]
}

/** Notes of all who are heard; of those that are heard sealed alone it is not known what became. */
function notes(tape: Marked, { staff, own, ratings }: Interview): Moment[] {
  const kept = [...staff.notes, ...Object.values(own).flatMap((one) => one.notes)]
  const known = new Map(kept.map((note) => [note.id, note]))
  const opened = Object.values(ratings.submitted).flatMap(({ person, notes: sealed }) =>
    sealed
      .filter(({ note }) => !known.has(note))
      .map(({ note, text, moment }) => ({ id: note, person, text, at: moment })),
  )
  const shown = [...known.values()].filter(({ is_removed }) => !is_removed)
  return [...opened, ...shown].map(({ id, at, person, text }) => ({
    ...momentOf(tape, "note", id, at, person),
    words: text,
    isPrivate: true,
  }))
}

function ofStaff(tape: Marked, { staff }: Interview): Moment[] {
  const marks = staff.marks.map((mark) => ({
    ...momentOf(tape, "mark", mark.id, mark.at, mark.person),
    words: markName(mark),
    isPrivate: true,
  }))
  const ticks = Object.values(staff.questions).flatMap((question) =>
    question.ticks.map((tick) => ({
      ...momentOf(tape, "tick", `${question.id} ${tick.part} ${tick.place}`, tick.at, tick.by),
      words: lineOf(question.guide, tick.part, tick.place),
      isPrivate: true,
    })),
  )
  return [...marks, ...ticks]
}

/** What all moments have in common. */
export function momentOf<Kind extends MomentKind>(
  tape: Marked,
  kind: Kind,
  key: string,
  at: number,
  person: string | null,
) {
  return { key: `${kind} ${key}`, kind, time: tape.timeOf(at), person }
}
