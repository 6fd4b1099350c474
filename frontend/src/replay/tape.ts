// A recording as it is read: its header, its events in order, and when each of them happened. It
// arrives piece by piece; seals of the file are passed over, and a line that was cut off is dropped.

import { countOf } from "../interview/ordered.ts"
import type { EventEntry, Overview, RecordingHeader, RecordingLine } from "../interview/protocol.ts"

/** What chapters and moments are read from: a tape, or what an overview tells of one. */
export interface Marked extends Pick<Tape, "length" | "timeOf"> {
  readonly entries: readonly EventEntry[]
  readonly times: readonly number[]
}

/** The landmarks of a recording, with their times, as its overview has them. */
export function markedIn({ header, landmarks, times, length }: Overview): Marked {
  const timeOf = (at: number) =>
    Math.min(Math.max(0, at - header.started), endOf(header) ?? Infinity)
  return { entries: landmarks, times, length, timeOf }
}

/** What happens once the interview is over, such as ratings, stands at its end. */
function endOf({ started, ended }: RecordingHeader): number | null {
  return ended === null ? null : Math.max(0, ended - started)
}

export class Tape {
  header: RecordingHeader | null = null
  readonly entries: EventEntry[] = []
  /** Milliseconds after moment zero, never decreasing; one for each entry. */
  readonly times: number[] = []
  #rest = ""

  /** Takes the next piece of the file. */
  read(piece: string): void {
    const lines = (this.#rest + piece).split("\n")
    this.#rest = lines.pop() ?? ""
    for (const line of lines) this.#take(JSON.parse(line) as RecordingLine)
  }

  /** Whether all events that the header promises are here. */
  get isWhole(): boolean {
    return this.header !== null && this.entries.length >= this.header.events
  }

  /** How much of it is here, from 0 to 1. */
  get share(): number {
    const { header, entries } = this
    return header === null ? 0 : entries.length / Math.max(1, header.events)
  }

  /** Up to which moment one can go. */
  get loaded(): number {
    return this.isWhole ? this.length : this.#last
  }

  /** How long it is in all; while the interview goes on, up to what happened last. */
  get length(): number {
    return this.#end ?? this.#last
  }

  /** How many events have happened by a moment. */
  countAt(time: number): number {
    return countOf(this.times, (each) => each <= time)
  }

  /** The moment of something that is known by the server's time. */
  timeOf(at: number): number {
    const since = Math.max(0, at - (this.header?.started ?? at))
    return Math.min(since, this.#end ?? since)
  }

  get #last(): number {
    return this.times.at(-1) ?? 0
  }

  get #end(): number | null {
    return this.header && endOf(this.header)
  }

  #take(line: RecordingLine): void {
    if (!("kind" in line)) {
      this.entries.push(line)
      // Streams keep no step with each other, and what came later is shown later.
      this.times.push(Math.max(this.#last, this.timeOf(line.at)))
    } else if (line.kind === "recording") this.header = line
  }
}
