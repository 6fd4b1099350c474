// The golden logs that both languages fold.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type {
  EventEntry,
  Overview,
  Own,
  Ratings,
  Room,
  Scene,
  Staff,
} from "../src/interview/protocol.ts"

const FOLDER = join(process.cwd(), "..", "tests", "golden")
const WANDERING = join(FOLDER, "wandering")

interface Folded {
  readonly room: Room
  readonly staff: Staff
  readonly own: Readonly<Record<string, Own>>
  readonly ratings: Ratings
}

interface Golden {
  readonly entries: readonly EventEntry[]
  readonly state: Folded
}

/** What the server folds the first entries of a log to. */
interface Moment {
  readonly count: number
  readonly state: Folded
}

/** What the server tells players of a golden log: an overview, and the interview at some times. */
export interface GoldenTape {
  readonly overview: Overview
  readonly scenes: readonly (readonly [number, Scene])[]
}

export function readGoldenTapes(): Readonly<Record<string, GoldenTape>> {
  return JSON.parse(readFileSync(join(FOLDER, "tapes.json"), "utf8")) as Record<string, GoldenTape>
}

export function goldenNames(): string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"))
}

export function readGolden(name: string): Golden {
  const values = valuesIn(join(FOLDER, name))
  const { state } = values.pop() as Pick<Golden, "state">
  return { entries: values as EventEntry[], state }
}

export function wanderingNames(): string[] {
  return readdirSync(WANDERING)
}

/** Reads an interview that was made up, and the states of some of its moments. */
export function readWandering(name: string): { entries: EventEntry[]; moments: Moment[] } {
  const [entries, moments]: [EventEntry[], Moment[]] = [[], []]
  for (const value of valuesIn(join(WANDERING, name)) as (EventEntry | Pick<Moment, "state">)[]) {
    if ("state" in value) moments.push({ count: entries.length, state: value.state })
    else entries.push(value)
  }
  return { entries, moments }
}

function valuesIn(path: string): unknown[] {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n")
  return lines.map((line) => JSON.parse(line) as unknown)
}
