// Notes as they are listed and looked for.

import assert from "node:assert/strict"
import { test } from "node:test"
import { found, NOTHING_ASKED, notesOf, EVERYTHING } from "../src/room/notes/found.ts"
import type { Note, Ratings } from "../src/interview/protocol.ts"
import { NO_OWN, NO_STAFF } from "../src/interview/staff.ts"

function note(id: string, fields: Partial<Note> = {}): Note {
  const common = { person: "ada", question: null, changed_at: null, is_removed: false }
  return { id, text: id, at: 0, ...common, ...fields }
}

function ids(notes: readonly Note[]): string[] {
  return notes.map(({ id }) => id)
}

const NOTES = [
  note("Asks first", { at: 1, question: "one" }),
  note("Traces the empty log", { at: 2, person: "grace" }),
]

test("notes of all and of oneself stand together, the newest first, without removed ones", () => {
  const staff = { ...NO_STAFF, notes: [...NOTES, note("gone", { is_removed: true })] }
  const own = { ...NO_OWN, notes: [note("mine", { at: 9 })] }
  const listed = notesOf(staff, own, null, "ada")
  assert.deepEqual(ids(listed), ["mine", "Traces the empty log", "Asks first"])
  assert.deepEqual(
    listed.map(({ audience }) => audience),
    ["sealed", "interviewers", "interviewers"],
  )
})

test("what others sealed is listed once it has come with their rating, one's own is not twice", () => {
  const sealed = { note: "grace's", text: "A yes", moment: 5, question: null }
  const rating = NO_OWN.rating
  const submitted = {
    grace: { person: "grace", rating, notes: [sealed], at: 9 },
    ada: { person: "ada", rating, notes: [{ ...sealed, note: "mine" }], at: 9 },
  }
  const own = { ...NO_OWN, notes: [note("mine")] }
  const listed = notesOf(NO_STAFF, own, { submitted } as Ratings, "ada")
  assert.deepEqual(ids(listed), ["grace's", "mine"])
})

test("a search finds notes that hold every word, in whatever case", () => {
  const listed = notesOf({ ...NO_STAFF, notes: NOTES }, null, null, "ada")
  assert.deepEqual(ids(found(listed, { ...EVERYTHING, words: "LOG empty" })), [NOTES[1]!.id])
  assert.deepEqual(ids(found(listed, { ...EVERYTHING, words: "log first" })), [])
})

test("notes are found by author and by question, and those before any question too", () => {
  const listed = notesOf({ ...NO_STAFF, notes: NOTES }, null, null, "ada")
  const by = (wanted: Partial<typeof EVERYTHING>) =>
    ids(found(listed, { ...EVERYTHING, ...wanted }))
  assert.deepEqual(by({ person: "ada" }), ["Asks first"])
  assert.deepEqual(by({ question: "one" }), ["Asks first"])
  assert.deepEqual(by({ question: NOTHING_ASKED }), ["Traces the empty log"])
  assert.deepEqual(by({ person: "ada", question: NOTHING_ASKED }), [])
})
