import assert from "node:assert/strict"
import { test } from "node:test"
import type { Kept } from "../src/board/surroundings.ts"
import type { Entry, Outbox } from "../src/board/outbox.ts"
import { Browser as AnyBrowser } from "./browser.ts"

class Browser extends AnyBrowser<Kept> {}

function work(instance: string, board = "board"): Kept {
  return { board, instance, sequence: 1, version: 0, seq: 1, text: "", updates: [[[0, "x"]]] }
}

async function keep(outbox: Outbox, ...kept: Kept[]): Promise<void> {
  for (const each of kept)
    outbox.keep(
      each.instance,
      () => "epoch",
      () => each,
    )
  await outbox.settled()
}

function instances(entries: readonly Entry[]): string[] {
  return entries.map(({ instance }) => instance).sort()
}

test("a reload takes over what a dead tab left", async () => {
  const browser = new Browser()
  await keep(browser.tab(), work("one"))
  browser.crash()
  assert.deepEqual(instances(await browser.tab().takeOver()), ["one"])
})

test("a duplicated tab leaves alone what a living one keeps", async () => {
  const browser = new Browser()
  await keep(browser.tab(), work("one"))
  assert.deepEqual(await browser.tab().takeOver(), [])
})

test("two tabs that come back at once take each piece of work once", async () => {
  const browser = new Browser()
  await keep(browser.tab(), work("one"), work("two", "other"))
  browser.crash()
  const [left, right] = await Promise.all([browser.tab().takeOver(), browser.tab().takeOver()])
  assert.deepEqual(instances([...left, ...right]), ["one", "two"])
})

test("another seat in the same browser takes nothing", async () => {
  const browser = new Browser()
  await keep(browser.tab("interviewer"), work("one"))
  browser.crash()
  assert.deepEqual(await browser.tab("candidate").takeOver(), [])
})

test("of two dead editors of one board both are taken, the newest first", async () => {
  const browser = new Browser()
  await keep(browser.tab("seat", 1), work("old"))
  await keep(browser.tab("seat", 2), work("new"))
  browser.crash()
  const taken = await browser.tab().takeOver()
  assert.deepEqual(
    taken.map(({ instance }) => instance),
    ["new", "old"],
  )
})

test("work that is handed in before it is written down is never written", async () => {
  const browser = new Browser()
  const tab = browser.tab()
  tab.keep(
    "one",
    () => "epoch",
    () => null,
  )
  await tab.settled()
  assert.equal(browser.entries.size, 0)
})

test("leaving deletes only one's own", async () => {
  const browser = new Browser()
  const tab = browser.tab()
  await keep(tab, work("mine"))
  await keep(browser.tab(), work("theirs", "other"))
  await tab.forget("mine")
  await tab.forget("theirs")
  assert.deepEqual([...browser.entries.keys()], ["theirs"])
})

test("a browser that refuses to keep anything is noticed", async () => {
  const browser = new Browser()
  const tab = browser.tab()
  tab.shelf.put = async () => Promise.reject(new Error("full"))
  await keep(tab, work("one"))
  assert.equal(tab.isFull, true)
})
