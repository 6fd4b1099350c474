// Tapes for tests: of the golden logs, and made up from chance that can be repeated.

import { ChangeSet } from "@codemirror/state"
import type { EventEntry } from "../src/interview/protocol.ts"
import { Tape } from "../src/replay/tape.ts"
import { Chance } from "./clients/chance.ts"
import { readGolden } from "./golden.ts"

export const STARTED = 1_700_000_000_000
const BOARD = "board"
const PEOPLE = ["ada", "cleo"]

/** Reads entries as a file would bring them. */
export function tapeOf(entries: readonly EventEntry[], ended: number | null = null): Tape {
  const started = entries[0]?.at ?? STARTED
  const header = {
    kind: "recording",
    id: "id",
    title: "Backend",
    streams: ["room"],
    started,
    ended,
  }
  const lines = [{ ...header, events: entries.length }, ...entries, { kind: "seal" }]
  const tape = new Tape()
  tape.read(lines.map((line) => `${JSON.stringify(line)}\n`).join(""))
  return tape
}

export function goldenTape(name: string): Tape {
  return tapeOf(readGolden(name).entries)
}

/** An interview in which two people write, select and pause, the same for each seed. */
export function madeTape(seed: number, edits: number): Tape {
  const chance = new Chance(seed)
  const entries = [...beginning()]
  let [length, version, at] = [0, 0, STARTED]
  const tell = (event: object) => {
    entries.push({ stream: "room", seq: entries.length + 1, at, event } as EventEntry)
  }
  for (let sequence = 1; sequence <= edits; sequence++) {
    at += chance.of([0, 80, 200, 5_000])
    const [person, from] = [chance.of(PEOPLE), chance.below(length + 1)]
    if (chance.below(5) === 0) {
      const seen = Math.max(0, version - chance.below(3))
      const ranges = [[Math.min(from, length), length]]
      tell({ kind: "selected", board: BOARD, person, version: seen, ranges })
    }
    const insert = chance.of(["x", "two words", "\n", ""])
    const to = Math.min(length, from + chance.below(4))
    const changes = ChangeSet.of({ from, to, insert }, length)
    tell({ kind: "edited", board: BOARD, person, instance: person, sequence, changes })
    length = changes.newLength
    version += 1
  }
  return tapeOf(entries, at + 10_000)
}

function beginning(): EventEntry[] {
  const people = PEOPLE.map((person, place) => {
    return { kind: "joined", person, name: person, role: "interviewer", slot: place + 1 }
  })
  const created = { kind: "created", title: "Backend", candidate: "Cleo", minutes: 60, rules: {} }
  const opened = { kind: "board_opened", board: BOARD, title: "Blank board" }
  const events = [{ ...created, interviewers: [], lead: "ada" }, opened, ...people]
  return events.map((event, place) => {
    return { stream: "room", seq: place + 1, at: STARTED, event } as unknown as EventEntry
  })
}
