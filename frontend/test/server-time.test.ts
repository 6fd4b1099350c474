import assert from "node:assert/strict"
import { test } from "node:test"
import { ServerTime } from "../src/room/server-time.ts"

/** A browser whose clock is wrong by so much, and the way of its questions to the server and back. */
class Browser {
  time = 1_000_000
  readonly server = new ServerTime(() => this.time - this.wrong)

  constructor(public wrong: number) {}

  asks(there: number, back: number): void {
    const sent = this.server.ownNow()
    this.time += there
    const now = this.time
    this.time += back
    this.server.heard(sent, now)
  }

  /** How far what it believes lies from the truth. */
  get error(): number {
    return this.server.now() - this.time
  }
}

test("before anything was heard the own clock has to do", () => {
  const browser = new Browser(90_000)
  assert.equal(browser.server.now(), browser.server.ownNow())
})

for (const wrong of [-90_000, 0, 90_000]) {
  test(`a clock that is ${wrong} ms wrong shows the server's time`, () => {
    const browser = new Browser(wrong)
    browser.asks(40, 40)
    assert.equal(browser.error, 0)
  })
}

test("the answer that came the shortest way counts", () => {
  const browser = new Browser(90_000)
  browser.asks(10, 10)
  browser.asks(20, 2_000)
  assert.equal(browser.error, 0)
})

test("a better answer is not spoilt by worse ones before it", () => {
  const browser = new Browser(-90_000)
  browser.asks(3_000, 100)
  browser.asks(5, 5)
  browser.time += 5_000
  assert.equal(browser.error, 0)
})

test("after a minute an answer is too old to count", () => {
  const browser = new Browser(0)
  browser.asks(0, 0)
  browser.wrong = -50
  browser.time += 59_000
  browser.asks(100, 100)
  assert.notEqual(browser.error, 0)
  browser.time += 1_000
  browser.asks(100, 100)
  assert.equal(browser.error, 0)
})

test("a computer that slept believes the first answer after it", () => {
  const browser = new Browser(0)
  browser.asks(1, 1)
  browser.wrong = 40_000
  browser.asks(200, 200)
  assert.equal(browser.error, 0)
})

test("until the first answer what the server says by itself is not earlier than it shows", () => {
  const browser = new Browser(90_000)
  browser.server.told(browser.time)
  browser.time += 700
  browser.server.told(browser.time - 100)
  assert.equal(browser.error, 0)
})

test("what the server says by itself can show that this computer slept", () => {
  const browser = new Browser(0)
  browser.asks(1, 1)
  browser.server.told(browser.time - 5_000)
  assert.equal(browser.error, 0)
  browser.wrong = 40_000
  browser.server.told(browser.time)
  assert.equal(browser.error, 0)
})

test("what is shown stands rather than go back", () => {
  const browser = new Browser(0)
  browser.asks(0, 1_000)
  assert.equal(browser.error, -500)
  browser.asks(3_000, 0)
  const before = browser.server.now()
  browser.asks(0, 0)
  assert.ok(browser.server.now() >= before)
  browser.time += 5_000
  assert.equal(browser.error, 0)
})
