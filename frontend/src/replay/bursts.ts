// Writing as a reader of a list is told it: what somebody wrote in one go, in figures.

import type { Changes } from "../interview/protocol.ts"
import type { Moment } from "./happened.ts"
import type { Marked } from "./tape.ts"

/** A pause this long, or somebody else, ends what is told in one line. */
const PAUSE = 5_000

export interface Burst extends Pick<Moment, "time" | "person" | "key"> {
  readonly board: string
  readonly until: number
  readonly added: number
  readonly removed: number
  /** Whether it was typed while its author was cut off. */
  readonly isAway: boolean
}

export function writing(tape: Marked): Burst[] {
  const found: Burst[] = []
  tape.entries.forEach(({ event, seq }, place) => {
    if (event.kind !== "edited") return
    const time = tape.times[place]!
    const { person, board, is_away: isAway = false } = event
    const { added, removed } = amounts(event.changes)
    const last = found.at(-1)
    const goesOn = last?.person === person && last.board === board && last.isAway === isAway
    if (goesOn && time - last.until < PAUSE) {
      found[found.length - 1] = {
        ...last,
        until: time,
        added: last.added + added,
        removed: last.removed + removed,
      }
    } else
      found.push({
        key: `writing ${seq}`,
        time,
        until: time,
        person,
        board,
        added,
        removed,
        isAway,
      })
  })
  return found
}

export function writingWords({ added, removed }: Burst, title: string): string {
  const parts = [
    ...(added > 0 ? [`wrote ${added}`] : []),
    ...(removed > 0 ? [`took away ${removed}`] : []),
  ]
  const words = parts.join(" and ") || "wrote nothing"
  const unit = added + removed === 1 ? "character" : "characters"
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${unit} on ${title}`
}

/** How many units an edit puts in and takes away. */
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
