// What was recorded and helps to judge, counted: of one question, or of the whole interview.

import { lineOf } from "../../parts/guide-lines.ts"
import type { Mark, Note, Own, PreparedQuestion, Staff } from "../../interview/protocol.ts"

export interface Count {
  readonly of: string
  readonly words: string
}

/** All counts above nothing; `question` is null for the whole interview. */
export function countsOf(
  question: string | null,
  asked: readonly PreparedQuestion[],
  { marks }: Pick<Staff, "marks">,
  notes: readonly Note[],
): Count[] {
  const about = asked.filter(({ id }) => question === null || id === question)
  const isAbout = (one: { question: string | null }) =>
    question === null || one.question === question
  return [
    { of: "Hints given", words: hintWords(about) },
    { of: "Clarifications given", words: ticked(about, "clarification") },
    { of: "Points raised", words: ticked(about, "point") },
    { of: "Examples traced", words: ticked(about, "example") },
    { of: "Marks", words: markWords(marks.filter(isAbout)) },
    { of: "Your notes", words: number(notes.filter(isAbout).length) },
  ].filter(({ words }) => words !== "")
}

/** What was ticked of the guides, in words, with the question where it may be any. */
export function tickedLines(question: string | null, asked: readonly PreparedQuestion[]): string[] {
  return asked
    .filter(({ id }) => question === null || id === question)
    .flatMap(({ task, guide, ticks }) => {
      const of = question === null ? `${task.title}: ` : ""
      return ticks.map(({ part, place }) => of + lineOf(guide, part, place))
    })
}

/** The notes of one interviewer that still stand, shared and sealed, in the order of writing. */
export function notesOf(person: string, staff: Pick<Staff, "notes">, own: Pick<Own, "notes">) {
  return [...staff.notes, ...own.notes]
    .filter((note) => note.person === person && !note.is_removed)
    .sort((one, other) => one.at - other.at)
}

function hintWords(about: readonly PreparedQuestion[]): string {
  const steps = about.flatMap(({ guide, hints_given }) =>
    hints_given.map(({ place }) => guide.hints[place]?.step ?? "hint"),
  )
  return listed(steps)
}

function markWords(marks: readonly Mark[]): string {
  return listed(marks.map(({ means, label }) => label || means))
}

function ticked(about: readonly PreparedQuestion[], part: string): string {
  const ticks = about.flatMap((question) => question.ticks.filter((tick) => tick.part === part))
  return number(ticks.length)
}

/** "3: nudge, key twice" is longer than it is clear; so it is "3 (nudge, key, key)". */
function listed(words: readonly string[]): string {
  return words.length === 0 ? "" : `${words.length} (${words.join(", ")})`
}

function number(count: number): string {
  return count === 0 ? "" : String(count)
}
