// What is being written or on its way, through reloads and crashes.

import assert from "node:assert/strict"
import { test } from "node:test"
import { KeptTexts, type Draft, type Texts } from "../src/room/kept-texts.ts"
import { Wishes } from "../src/room/wishes.ts"
import { NO_ROOM } from "../src/interview/fold.ts"
import type { Note } from "../src/interview/protocol.ts"
import { NO_OWN, NO_STAFF } from "../src/interview/staff.ts"
import type { Seen, Wished } from "../src/room/happened.ts"
import { Browser } from "./browser.ts"
import { YOU } from "./welcomed.ts"

const NOTE: Wished = { kind: "write_note", id: "note", text: "Asks first" }
const CHANGE: Wished = { kind: "change_note", id: "change", note: "note", text: "Mine" }

function draft(text: string, began: number | null = null): Draft {
  return { text, audience: "interviewers", began, changes: {} }
}

/** A page of the seat, with what it says to the server. */
async function page(browser: Browser<Texts>) {
  const sent: Wished[] = []
  const wishes = new Wishes(
    (command) => void sent.push(command),
    () => 0,
  )
  const outbox = browser.tab()
  const texts = new KeptTexts(wishes)
  await texts.restore(outbox)
  return { texts, wishes, sent, outbox }
}

async function crashed(browser: Browser<Texts>, outbox: { settled(): Promise<void> }) {
  await outbox.settled()
  browser.crash()
}

/** The room once the note was changed to this. */
function changed(text: string, changed_at: number | null): Seen {
  const common = { id: "note", person: "me", at: 0, question: null, is_removed: false }
  const note: Note = { ...common, text, changed_at }
  const staff = { ...NO_STAFF, notes: [note] }
  return { you: YOU, lobby: null, room: NO_ROOM, staff, own: NO_OWN }
}

test("a note that is being typed is there again after a crash", async () => {
  const browser = new Browser<Texts>()
  const { texts, outbox } = await page(browser)
  texts.draft.value = draft("Asks fi", 7)
  await crashed(browser, outbox)
  assert.deepEqual((await page(browser)).texts.draft.value, draft("Asks fi", 7))
})

test("a note on its way is said again after a crash, by the same id", async () => {
  const browser = new Browser<Texts>()
  const { wishes, outbox } = await page(browser)
  wishes.add(NOTE)
  await crashed(browser, outbox)
  assert.deepEqual((await page(browser)).sent, [NOTE])
})

test("what the server has is kept no longer", async () => {
  const browser = new Browser<Texts>()
  const { wishes, texts, outbox } = await page(browser)
  texts.draft.value = draft("Asks")
  wishes.add(NOTE)
  await outbox.settled()
  assert.equal(browser.entries.size, 1)
  texts.draft.value = draft("")
  wishes.look(changed("Asks first", null))
  await outbox.settled()
  assert.equal(browser.entries.size, 0)
})

test("what the server refused is kept until somebody lets it go", async () => {
  const browser = new Browser<Texts>()
  const { wishes, texts, outbox } = await page(browser)
  wishes.add(NOTE)
  for (const wish of wishes.abandon()) texts.giveUp(wish)
  await outbox.settled()
  assert.equal(browser.entries.size, 1)
  texts.dismiss("note")
  await outbox.settled()
  assert.equal(browser.entries.size, 0)
})

test("a living tab's note stays its own", async () => {
  const browser = new Browser<Texts>()
  const { texts, outbox } = await page(browser)
  texts.draft.value = draft("Asks")
  await outbox.settled()
  assert.equal((await page(browser)).texts.draft.value.text, "")
})

test("of two notes that two dead tabs left one is made, and a private one stays private", async () => {
  const browser = new Browser<Texts>()
  const pages = [await page(browser), await page(browser)]
  pages[0]!.texts.draft.value = { ...draft("One", 9), audience: "me" }
  pages[1]!.texts.draft.value = draft("Two", 5)
  for (const { outbox } of pages) await outbox.settled()
  browser.crash()
  const { text, audience, began } = (await page(browser)).texts.draft.value
  assert.deepEqual([text.split("\n").sort(), audience, began], [["One", "Two"], "me", 5])
})

test("a change of a note that nobody changed since is said again after a crash", async () => {
  const browser = new Browser<Texts>()
  const { wishes, outbox } = await page(browser)
  wishes.add(CHANGE, 5)
  await crashed(browser, outbox)
  const next = await page(browser)
  assert.deepEqual(next.wishes.overtaken(changed("Older", 5)), [])
  assert.deepEqual(next.sent, [CHANGE])
})

test("a change of a note that was changed otherwise since is given back instead", async () => {
  const browser = new Browser<Texts>()
  const { wishes, outbox } = await page(browser)
  wishes.add(CHANGE, 5)
  await crashed(browser, outbox)
  const next = await page(browser)
  assert.deepEqual(next.wishes.overtaken(changed("Newer", 8)), [CHANGE])
  next.sent.length = 0
  next.wishes.repeat()
  assert.deepEqual(next.sent, [])
})

test("a note that is being changed is there again after a crash", async () => {
  const browser = new Browser<Texts>()
  const { texts, outbox } = await page(browser)
  texts.draft.value = { ...draft(""), changes: { note: "Bett" } }
  await crashed(browser, outbox)
  assert.deepEqual((await page(browser)).texts.draft.value.changes, { note: "Bett" })
})
