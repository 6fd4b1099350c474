// The golden logs that both languages fold.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { EventEntry, Own, Ratings, Room, Staff } from "../src/interview/protocol.ts"

const FOLDER = join(process.cwd(), "..", "tests", "golden")

interface Golden {
  readonly entries: readonly EventEntry[]
  readonly state: {
    readonly room: Room
    readonly staff: Staff
    readonly own: Readonly<Record<string, Own>>
    readonly ratings: Ratings
  }
}

export function goldenNames(): string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"))
}

export function readGolden(name: string): Golden {
  const lines = readFileSync(join(FOLDER, name), "utf8").trimEnd().split("\n")
  const values = lines.map((line) => JSON.parse(line) as unknown)
  const { state } = values.pop() as Pick<Golden, "state">
  return { entries: values as EventEntry[], state }
}
