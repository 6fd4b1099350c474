// All notes that an interviewer may read, the newest first, and those among them that are looked for.

import type { Note, Own, Ratings, Staff } from "../../interview/protocol.ts"

/** `sealed`: only for oneself; `opened`: it was until its author submitted a rating. */
export type Shown = Note & { readonly audience: "interviewers" | "sealed" | "opened" }

export interface Wanted {
  readonly words: string
  readonly person: string
  readonly question: string
}

export const EVERYTHING: Wanted = { words: "", person: "", question: "" }
/** Of `question`: what was written while nothing was asked. */
export const NOTHING_ASKED = "none"

export function notesOf(staff: Staff, own: Own | null, ratings: Ratings | null, you: string) {
  const shared = staff.notes.map((note): Shown => ({ ...note, audience: "interviewers" }))
  const mine = (own?.notes ?? []).map((note): Shown => ({ ...note, audience: "sealed" }))
  const opened = Object.values(ratings?.submitted ?? {})
    .filter(({ person }) => person !== you)
    .flatMap(({ person, notes }) => notes.map((note) => openedNote(person, note)))
  return [...shared, ...mine, ...opened]
    .filter(({ is_removed }) => !is_removed)
    .sort((one, other) => other.at - one.at)
}

export function found(notes: readonly Shown[], { words, person, question }: Wanted): Shown[] {
  const sought = words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return notes.filter((note) => {
    const text = note.text.toLocaleLowerCase()
    const isOfPerson = person === "" || note.person === person
    const isOfQuestion = question === "" || (note.question ?? NOTHING_ASKED) === question
    return isOfPerson && isOfQuestion && sought.every((word) => text.includes(word))
  })
}

type Sealed = Ratings["submitted"][string]["notes"][number]

function openedNote(person: string, { note, text, moment, question }: Sealed): Shown {
  const common = { changed_at: null, is_removed: false, audience: "opened" as const }
  return { id: note, person, text, at: moment, question, ...common }
}
