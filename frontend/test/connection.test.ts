// How a browser comes back: after a cut it waits a little, to hear more it is back at once.

import assert from "node:assert/strict"
import { test } from "node:test"
import { CLOSING } from "../src/interview/protocol.ts"
import { Connection, type Drop } from "../src/room/connection.ts"

/** Every socket that was opened, and why each but the last was lost. */
function visit() {
  const sockets: WebSocket[] = []
  const drops: Drop[] = []
  const open = () => {
    const socket = { close: () => undefined, send: () => undefined, readyState: 1 }
    return sockets[sockets.push(socket as unknown as WebSocket) - 1]!
  }
  const connection = new Connection(open, {
    hello: () => ({}) as never,
    heard: () => undefined,
    dropped: (why) => void drops.push(why),
    closed: () => undefined,
  })
  connection.start()
  return { connection, sockets, drops }
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
