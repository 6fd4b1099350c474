// A recording as the viewer plays it: events with their time after moment zero.

import { countOf } from "../interview/ordered.ts"
import type { EventEntry, RecordingHeader, RecordingLine } from "../interview/protocol.ts"

export interface Tape {
  readonly header: RecordingHeader
  readonly entries: readonly EventEntry[]
  /** When each entry happened, in milliseconds after moment zero; never decreasing. */
  readonly times: readonly number[]
  readonly length: number
}

/** Reads the lines of a recording; seals are for those who examine the file. */
export function tapeOf(lines: string): Tape {
  const [header, ...rest] = lines.trimEnd().split("\n").map(read)
  if (!header || !("format" in header)) throw new Error("There is no recording in this page.")
  const entries = rest.filter((line): line is EventEntry => "stream" in line)
  // Streams keep no step with each other, and what came later is shown later.
  let latest = 0
  const times = entries.map(({ at }) => (latest = Math.max(latest, at - header.started)))
  const last = entries.findLastIndex(({ stream }) => stream === "room")
  return { header, entries, times, length: times[last] ?? 0 }
}

function read(line: string): RecordingLine {
  return JSON.parse(line) as RecordingLine
}

/** How many entries have happened at a moment. */
export function countAt({ times }: Tape, position: number): number {
  return countOf(times, (time) => time <= position)
}
