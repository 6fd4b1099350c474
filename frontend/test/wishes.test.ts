import assert from "node:assert/strict"
import { test } from "node:test"
import { NO_ROOM } from "../src/interview/fold.ts"
import type { Refusal } from "../src/interview/protocol.ts"
import { NO_OWN, NO_STAFF } from "../src/interview/staff.ts"
import { hasHappened, type Seen, type Wished } from "../src/room/happened.ts"
import { Wishes } from "../src/room/wishes.ts"
import { YOU } from "./welcomed.ts"

const SEEN: Seen = { you: YOU, lobby: null, room: NO_ROOM, staff: NO_STAFF, own: NO_OWN }
const SAY: Wished = { kind: "say", id: "line", text: "Hello" }
const SAID: Seen = {
  ...SEEN,
  room: { ...NO_ROOM, chat: [{ id: "line", person: "me", text: "Hello", at: 0 }] },
}

function refusal(retry: boolean): Refusal {
  return { kind: "refusal", id: "line", code: "retry", sentence: "No.", retry }
}

function wishes(): { wishes: Wishes; sent: Wished[] } {
  const sent: Wished[] = []
  return {
    wishes: new Wishes(
      (command) => void sent.push(command),
      () => 1_000,
    ),
    sent,
  }
}

test("a wish is repeated after a cut until its effect is seen", () => {
  const { wishes: pending, sent } = wishes()
  pending.add(SAY)
  pending.repeat()
  pending.look(SAID)
  pending.repeat()
  assert.deepEqual(sent, [SAY, SAY])
})

test("a line that is unticked right after its tick is unticked across a cut, too", () => {
  const line = { question: "q", part: "point", place: 0 } as const
  const [tick, untick]: Wished[] = [
    { kind: "tick", id: "tick", ...line },
    { kind: "untick", id: "untick", ...line },
  ]
  const { wishes: pending, sent } = wishes()
  pending.add(tick!)
  pending.add(untick!)
  pending.look(SEEN)
  pending.repeat()
  assert.deepEqual(sent.slice(2), [tick, untick])
})

test("wishes of a sort are counted while they are on their way", () => {
  const { wishes: pending } = wishes()
  pending.add(SAY)
  assert.equal(
    pending.count(({ kind }) => kind === "say"),
    1,
  )
  pending.look(SAID)
  assert.equal(
    pending.count(({ kind }) => kind === "say"),
    0,
  )
})

test("text that people wrote counts as unacknowledged, other wishes do not", () => {
  const { wishes: pending } = wishes()
  pending.add(SAY)
  pending.add({ kind: "take_lead", id: "lead" })
  assert.equal(pending.texts.value.length, 1)
  pending.look(SAID)
  assert.equal(pending.texts.value.length, 0)
})

function rate(id: string, score: number, factor = "coding"): Wished {
  return { kind: "rate", id, question: null, factor, score }
}

test("a score that was rated anew is not repeated after a cut, which would undo it", () => {
  const { wishes: pending, sent } = wishes()
  const [first, other, anew] = [rate("a", 2), rate("b", 3, "maths"), rate("c", 4)]
  for (const wish of [first, other, anew]) pending.add(wish)
  pending.repeat()
  assert.deepEqual(sent.slice(3), [other, anew])
})

test("ratings on their way are not counted here, since their form counts its drafts", () => {
  const { wishes: pending } = wishes()
  pending.add({ ...rate("a", 2), sentence: "Well done" } as Wished)
  assert.equal(pending.texts.value.length, 0)
  assert.equal(pending.abandon().length, 1)
})

test("a refused wish is given back, one refused for now is kept", () => {
  const { wishes: pending } = wishes()
  pending.add(SAY)
  assert.equal(pending.refused(refusal(true)), null)
  assert.equal(pending.texts.value.length, 1)
  assert.equal(pending.refused(refusal(false)), SAY)
  assert.equal(pending.texts.value.length, 0)
})

test("a wish that caused nothing is let go once the server has answered later questions", () => {
  const { wishes: pending, sent } = wishes()
  pending.add(SAY)
  pending.answered(5_000)
  pending.repeat()
  pending.answered(7_000)
  pending.repeat()
  assert.equal(sent.length, 2)
})

test("the interview's end leaves undone wishes to those who had them", () => {
  const { wishes: pending } = wishes()
  pending.add(SAY)
  assert.deepEqual(pending.abandon(), [SAY])
  assert.deepEqual(pending.abandon(), [])
})

test("a name is the wished one when it is written plainly", () => {
  const seat = { slot: 1, presence: "here", since: 0, is_away: false }
  const me = { id: "me", name: "Ada L", role: "interviewer", ...seat }
  const room = { ...NO_ROOM, people: { me } } as Seen["room"]
  assert.ok(hasHappened({ kind: "rename", id: "r", name: " Ada   L " }, { ...SEEN, room }))
})

test("a knock has been heard when one waits", () => {
  const knock: Wished = { kind: "knock", id: "k", name: "Cleo" }
  assert.ok(!hasHappened(knock, { ...SEEN, room: null }))
  assert.ok(hasHappened(knock, SEEN))
})

test("of two changes of a note only the later is repeated, so that it stays", () => {
  const { wishes: pending, sent } = wishes()
  pending.add({ kind: "change_note", id: "one", note: "note", text: "Hasty" })
  pending.add({ kind: "change_note", id: "two", note: "note", text: "Better" })
  sent.length = 0
  pending.repeat()
  assert.deepEqual(
    sent.map(({ id }) => id),
    ["two"],
  )
})
