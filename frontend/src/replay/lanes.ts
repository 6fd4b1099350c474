// A lane for each person: how much they wrote and took away, over the length of a recording.

import type { Changes, Edited } from "../interview/protocol.ts"
import type { Tape } from "./tape.ts"

/** `densities` are UTF-16 units, one figure for each part of the length, all parts alike. */
export interface Lane {
  readonly person: string
  readonly densities: readonly number[]
}

/** The lanes of all who wrote, in the order in which they first did. */
export function lanes(tape: Tape, parts: number): Lane[] {
  const found = new Map<string, number[]>()
  tape.entries.forEach(({ event }, place) => {
    if (event.kind !== "edited") return
    const densities = found.get(event.person) ?? new Array<number>(parts).fill(0)
    found.set(event.person, densities)
    densities[partOf(tape.times[place]!, tape.length, parts)]! += sizeOf(event)
  })
  return [...found].map(([person, densities]) => ({ person, densities }))
}

function partOf(time: number, length: number, parts: number): number {
  return length === 0 ? 0 : Math.min(parts - 1, Math.floor((time / length) * parts))
}

/** How many units an edit puts in and takes away. */
export function sizeOf({ changes }: Pick<Edited, "changes">): number {
  const { added, removed } = amounts(changes)
  return added + removed
}

export function amounts(changes: Changes): { added: number; removed: number } {
  let [added, removed] = [0, 0]
  for (const section of changes as readonly (number | readonly [number, ...string[]])[]) {
    if (typeof section === "number") continue
    const [gone, ...lines] = section
    removed += gone
    added += lines.join("\n").length
  }
  return { added, removed }
}
