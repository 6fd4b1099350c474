import assert from "node:assert/strict"
import { test } from "node:test"
import { Text } from "@codemirror/state"
import type { Kept } from "../src/board/surroundings.ts"
import { Outbox, type Entry } from "../src/board/outbox.ts"
import { BOARD, Desk, Server } from "./desk.ts"

function pair(text = ""): { server: Server; ada: Desk; bob: Desk } {
  const server = new Server(text)
  const [ada, bob] = [new Desk(server), new Desk(server)]
  void [ada.board, bob.board]
  return { server, ada, bob }
}

test("what follows one update after the other ends the same everywhere", () => {
  const { server, ada, bob } = pair("a")
  ada.type(0, 0, "X")
  bob.type(0, 1, "")
  bob.deliver()
  bob.hear()
  bob.board.push()
  bob.type(0, 0, "R")
  return until(() => bob.handed.length === 2).then(() => {
    bob.deliver()
    ada.hear(2)
    ada.deliver()
    ada.hear()
    bob.hear()
    const texts = [server.text.toString(), ada.text, bob.text]
    assert.deepEqual(texts, ["RX", "RX", "RX"])
  })
})

test("one push is on its way at a time, and the next has what was typed meanwhile", async () => {
  const { ada } = pair()
  ada.type(0, 0, "a")
  ada.type(1, 1, "b")
  ada.type(2, 2, "c")
  assert.equal(ada.handed.length, 1)
  ada.deliver()
  ada.hear()
  await until(() => ada.handed.length === 2)
  assert.deepEqual([ada.handed[1]?.sequence, ada.handed[1]?.updates.length], [2, 2])
})

test("a push whose answer was lost is handed in again and taken once", async () => {
  const { server, ada } = pair()
  ada.type(0, 0, "a")
  ada.deliver()
  ada.editing.cut(false)
  ada.type(1, 1, "b")
  await until(() => ada.handed.length === 2)
  ada.deliver()
  ada.hear()
  assert.deepEqual([server.text.toString(), ada.text, ada.board.unconfirmed], ["ab", "ab", 0])
})

test("a push refused for now is handed in later, less of it", async () => {
  const { ada } = pair()
  ada.isUp = false
  for (const letter of "abcd") ada.type(0, 0, letter)
  ada.isUp = true
  ada.board.push()
  assert.equal(ada.editing.refused("push 1", true), false)
  await until(() => ada.handed.length === 2)
  assert.equal(ada.handed[1]?.updates.length, 2)
})

test("text that can never be saved leaves the board and is offered to its author", () => {
  const { ada } = pair("server")
  ada.type(6, 6, " and mine")
  assert.equal(ada.editing.refused("push 1", false), true)
  assert.equal(ada.text, "server")
  assert.deepEqual(
    ada.editing.lost.value.map(({ title, text }) => [title, text]),
    [["Blank board", "server and mine"]],
  )
})

test("undo after a fresh start brings nothing back: the editor is a new one", () => {
  const { ada } = pair("server")
  const before = ada.board.instance
  ada.type(0, 0, "x")
  ada.editing.refused("push 1", false)
  assert.notEqual(ada.board.instance, before)
})

test("others' updates wait while a composition is under way, own confirmations do not", () => {
  const { ada, bob } = pair()
  const page = ada.board.holder
  Object.assign(page, { composing: true })
  ada.type(0, 0, "a")
  ada.deliver()
  bob.hear()
  bob.type(1, 1, "b")
  bob.deliver()
  ada.hear()
  assert.deepEqual([ada.text, ada.board.unconfirmed], ["a", 0])
  Object.assign(page, { composing: false })
  ada.board.bringIn()
  assert.equal(ada.text, "ab")
})

test("a text that is not the server's is noticed once", () => {
  const { server, ada } = pair("server")
  const checksum = { board: BOARD, version: 0, sha256: "0".repeat(64) }
  assert.match(ada.editing.divergence(checksum) ?? "", /^[0-9a-f]{64}$/)
  assert.equal(ada.editing.divergence(checksum), null)
  server.text = Text.of(["mended"])
  ada.editing.begin(false)
  assert.equal(ada.text, "mended")
  assert.equal(ada.editing.lost.value[0]?.text, "server")
})

test("a checksum says nothing about a board with unconfirmed text", () => {
  const { ada } = pair("server")
  ada.type(0, 0, "x")
  const checksum = { board: BOARD, version: 0, sha256: "0".repeat(64) }
  assert.equal(ada.editing.divergence(checksum), null)
})

// ---- work kept through a reload

/** An outbox with what dead tabs left, the oldest first. */
function outboxWith(left: readonly Kept[], epoch = "epoch"): Outbox {
  const entries = new Map<string, Entry>(
    left.map((kept, at) => [kept.instance, { ...kept, seat: "seat", epoch, at }]),
  )
  const shelf = {
    put: async (entry: Entry) => void entries.set(entry.instance, entry),
    delete: async (instance: string) => void entries.delete(instance),
    all: async () => [...entries.values()],
  }
  return new Outbox("seat", shelf, { claim: async () => true, release: () => undefined })
}

/** A page that begins with what another left, after the other had reached the server or not. */
async function afterReload(hasArrived: boolean, epoch = "epoch") {
  const { server, ada, bob } = pair("base")
  ada.type(4, 4, " one")
  ada.type(8, 8, " two")
  const kept = ada.board.kept()!
  if (hasArrived) ada.deliver()
  bob.type(0, 0, "Bob: ")
  bob.deliver()
  const page = new Desk(server)
  await page.editing.restore(outboxWith([kept], epoch))
  page.editing.begin(true)
  return { server, page, instance: kept.instance }
}

test("kept work is merged into what others wrote meanwhile", async () => {
  const { server, page } = await afterReload(false)
  assert.deepEqual(page.editing.stands, { [BOARD]: { version: 0, seq: 0 } })
  page.editing.receivePast({
    kind: "updates",
    board: BOARD,
    version: 0,
    updates: server.past,
    is_complete: true,
  })
  page.deliver()
  page.hear()
  assert.deepEqual([server.text.toString(), page.text], ["Bob: base one two", "Bob: base one two"])
})

test("kept work that had arrived is not merged twice, and typing goes on as somebody new", async () => {
  const { server, page, instance } = await afterReload(true)
  page.editing.receivePast({
    kind: "updates",
    board: BOARD,
    version: 0,
    updates: server.past,
    is_complete: true,
  })
  page.deliver() // What had arrived was the first of two.
  page.hear()
  assert.deepEqual([server.text.toString(), page.text], ["Bob: base one two", "Bob: base one two"])
  assert.equal(page.board.unconfirmed, 0)
  assert.notEqual(page.board.instance, instance)
})

test("kept work of another history is offered as text", async () => {
  const { page } = await afterReload(false, "yesterday")
  assert.equal(page.text, "Bob: base")
  assert.equal(page.editing.lost.value[0]?.text, "base one two")
})

test("of two crashed tabs on one board the newer goes on, the older's text is offered", async () => {
  const { server, ada, bob } = pair("base")
  ada.type(4, 4, " older")
  bob.type(4, 4, " newer")
  const [older, newer] = [ada.board.kept()!, bob.board.kept()!]
  const outbox = outboxWith([older, newer])
  const page = new Desk(server)
  await page.editing.restore(outbox)
  const offered = page.editing.lost.value.map(({ text }) => text)
  assert.deepEqual([page.text, offered], ["base newer", ["base older"]])
  const left = (await outbox.shelf.all()).map(({ instance }) => instance)
  assert.deepEqual(left, [newer.instance])
})

test("acknowledged text that a restored copy lacks is offered to its author", () => {
  const { server, ada } = pair("copied")
  ada.type(6, 6, " and newer")
  ada.deliver()
  ada.hear()
  assert.equal(ada.board.unconfirmed, 0)
  server.log.length = 0
  server.text = Text.of(["copied"])
  ada.editing.begin(true)
  const offered = ada.editing.lost.value.map(({ text }) => text)
  assert.deepEqual([ada.text, offered], ["copied", ["copied and newer"]])
})

test("a restored copy that holds the same text offers nothing", () => {
  const { ada } = pair("copied")
  ada.editing.begin(true)
  assert.deepEqual(ada.editing.lost.value, [])
})

test("a past that does not reach the snapshot cannot be merged", async () => {
  const { page } = await afterReload(false)
  page.editing.receivePast({
    kind: "updates",
    board: BOARD,
    version: 0,
    updates: [],
    is_complete: true,
  })
  assert.deepEqual([page.text, page.editing.lost.value.length], ["Bob: base", 1])
})

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 3_000
  while (!condition()) {
    assert.ok(performance.now() < deadline, "it did not happen in time")
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
