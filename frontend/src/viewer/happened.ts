// What happened, in words: for finding a moment, and for those who rather read than watch.

import type { EventEntry, Markup, Observed, SealedNote } from "../interview/protocol.ts"
import { factWords } from "../parts/observations.ts"
import { Stage } from "./stage.ts"
import type { Tape } from "./tape.ts"

export interface Happened {
  readonly at: number
  readonly text: string
  /** Whether only interviewers heard it. */
  readonly isPrivate: boolean
}

export interface Chapter {
  readonly at: number
  readonly title: string
}

/** All that is worth a line, in order; notes stand where their writing began, in their last words. */
export function happenings(tape: Tape): Happened[] {
  const stage = new Stage()
  const last = lastWords(tape)
  const since = (at: number) => Math.max(0, at - tape.header.started)
  const told = tape.entries.flatMap((entry) => {
    stage.step(entry)
    return linesOf(entry, stage, last).map(({ at, text }) => {
      return { at: since(at ?? entry.at), text, isPrivate: entry.stream !== "room" }
    })
  })
  return told.sort((one, other) => one.at - other.at)
}

/** The boards that people had before them, each with the moment from which on. */
export function chapters(tape: Tape): Chapter[] {
  const stage = new Stage()
  const found = new Map<number, Chapter>()
  tape.entries.forEach((entry, place) => {
    const before = stage.current
    stage.step(entry)
    const at = tape.times[place] ?? 0
    const board = stage.boards.get(stage.current ?? "")
    if (board && stage.current !== before) found.set(at, { at, title: board.title })
  })
  return [...found.values()]
}

interface Line {
  readonly at?: number | null
  readonly text: string
}

/** What each note says in the end; null are those that were taken away. */
function lastWords({ entries }: Tape): ReadonlyMap<string, string | null> {
  const last = new Map<string, string | null>()
  for (const { event } of entries) {
    if (event.kind === "note_written" || event.kind === "note_changed")
      last.set(event.note, event.text)
    if (event.kind === "note_removed") last.set(event.note, null)
  }
  return last
}

function linesOf(
  { event }: EventEntry,
  stage: Stage,
  last: ReadonlyMap<string, string | null>,
): readonly Line[] {
  const name = "person" in event ? stage.name(event.person) : ""
  switch (event.kind) {
    case "joined":
      return [{ text: `${name} came in` }]
    case "left":
      return [{ text: `${name} left` }]
    case "cut_off":
      return [{ text: `${name} was cut off` }]
    case "came_back":
      return [{ text: `${name} came back` }]
    case "question_opened":
      return [{ text: `Question: ${event.task.title}` }]
    case "hint_released":
      return [{ text: `Hint: ${words(event.text)}` }]
    case "follow_up_released":
      return [{ text: `Follow-up: ${words(event.text)}` }]
    case "said":
      return [{ text: `${name}: ${event.text}` }]
    case "observed":
      if (event.what === "cut_off") return []
      return [{ text: `${name}: ${factWords(sizeOf(event))}` }]
    case "ended":
      return [{ text: "The interview ended" }]
    case "note_written": {
      const text = last.get(event.note)
      return text ? [{ at: event.moment ?? null, text: `Note by ${name}: ${text}` }] : []
    }
    case "mark_set":
      return [{ text: `Mark by ${name}: ${event.label || event.means}` }]
    case "rating_submitted":
      return [
        { text: `${name} submitted a rating: ${event.rating.summary || "no summary"}` },
        ...event.notes.filter(({ note }) => !last.has(note)).map((note) => sealed(note, name)),
      ]
    default:
      return []
  }
}

function sealed(note: SealedNote, name: string): Line {
  return { at: note.moment, text: `Note by ${name}: ${note.text}` }
}

function sizeOf({ what, size = 0 }: Observed) {
  return { what, size }
}

function words(markup: Markup): string {
  return markup.map((node) => (typeof node === "string" ? node : words(node[2]))).join("")
}
