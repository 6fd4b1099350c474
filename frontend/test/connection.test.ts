// How a browser comes back: after a cut it waits a little, to hear more it is back at once.

import assert from "node:assert/strict"
import { test } from "node:test"
import { CLOSING } from "../src/interview/protocol.ts"
import { Connection, type Drop } from "../src/room/connection.ts"

/** Every socket that was opened, and why each but the last was lost. */
function visit() {
  const sockets: WebSocket[] = []
  const drops: Drop[] = []
  const closings: number[] = []
  const open = () => {
    const socket = { close: () => undefined, send: () => undefined, readyState: 1 }
    return sockets[sockets.push(socket as unknown as WebSocket) - 1]!
  }
  const connection = new Connection(open, {
    hello: () => ({}) as never,
    heard: () => undefined,
    dropped: (why) => void drops.push(why),
    closed: (code) => void closings.push(code),
  })
  connection.start()
  return { connection, sockets, drops, closings }
}

function close(socket: WebSocket | undefined, code: number): void {
  socket?.onclose?.({ code, reason: "" } as CloseEvent)
}

test("who may hear more is back at once", () => {
  const { connection, sockets, drops } = visit()
  close(sockets[0], CLOSING.HEARS_MORE)
  connection.stop()
  assert.equal(sockets.length, 2)
  assert.deepEqual(drops, ["hears_more"])
})

test("a server that says so again and again is left in peace for a while", () => {
  const { connection, sockets, drops } = visit()
  for (const place of [0, 1]) close(sockets[place], CLOSING.HEARS_MORE)
  connection.stop()
  assert.equal(sockets.length, 2)
  assert.deepEqual(drops, ["hears_more", "cut"])
})

test("after a cut the next attempt waits", () => {
  const { connection, sockets, drops } = visit()
  close(sockets[0], CLOSING.RESTARTING)
  connection.stop()
  assert.equal(sockets.length, 1)
  assert.deepEqual(drops, ["cut"])
})

// Of the protocol and of HTTP's own ways: what is tried again, and what is not.
for (const code of [1001, 1005, 1006, 1011, 1012, CLOSING.TOO_SLOW, CLOSING.ROOM_FAILED]) {
  test(`after ${code} it comes back`, () => {
    const { connection, sockets, drops, closings } = visit()
    close(sockets[0], code)
    connection.wake()
    assert.equal(sockets.length, 2)
    connection.stop()
    assert.deepEqual([drops, closings], [["cut"], []])
  })
}

test("a push that was too large is named, so that it is not sent again as it is", () => {
  const { connection, sockets, drops } = visit()
  close(sockets[0], 1009)
  connection.stop()
  assert.deepEqual(drops, ["too_large"])
})

for (const code of [CLOSING.NO_SEAT, CLOSING.REMOVED, CLOSING.ENDED]) {
  test(`after ${code} it stays away, whatever wakes it`, () => {
    const { connection, sockets, drops, closings } = visit()
    close(sockets[0], code)
    connection.wake()
    assert.deepEqual([sockets.length, drops, closings], [1, [], [code]])
  })
}

test("when the network is back it does not wait for its next attempt", () => {
  const { connection, sockets } = visit()
  close(sockets[0], 1006)
  connection.wake()
  connection.stop()
  assert.equal(sockets.length, 2)
})
