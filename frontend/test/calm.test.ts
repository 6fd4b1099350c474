// When a page says "Saved": a moment after the last piece was acknowledged, never before.

import assert from "node:assert/strict"
import { test } from "node:test"
import { Session } from "../src/room/session.ts"

const nowhere = {
  open: () => ({ close: () => undefined }) as unknown as WebSocket,
  outbox: () => Promise.resolve(null),
  texts: () => Promise.resolve(null),
}

test("saved is said after 300 milliseconds without unacknowledged work", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] })
  const session = new Session("seat", nowhere)
  await session.start()
  t.after(() => session.stop())
  session.keptRatings.value = 1
  session.keptRatings.value = 0
  t.mock.timers.tick(299)
  const before = session.saved.value.text
  t.mock.timers.tick(1)
  assert.deepEqual([before, session.saved.value.text], ["Saving 1", "Saved"])
})
