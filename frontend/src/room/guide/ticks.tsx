// A line of the guide that is ticked off when it happens, with when and by whom.

import type { ComponentChildren } from "preact"
import type { PreparedQuestion, Tick, TickedLine } from "../../interview/protocol.ts"
import { byWhom } from "../names.ts"
import type { Session } from "../session.ts"
import { clockWords } from "../shown-text.tsx"

type TickLineProps = {
  session: Session
  prepared: PreparedQuestion
  part: Tick["part"]
  place: number
  /** What stands below the line and does not belong to its name. */
  below?: ComponentChildren
  children: ComponentChildren
}

export function TickLine({ session, prepared, part, place, below, children }: TickLineProps) {
  const tick = tickOf(prepared, part, place)
  function turn(isTicked: boolean) {
    session.send({ kind: isTicked ? "tick" : "untick", question: prepared.id, part, place })
  }
  return (
    <div class="tick">
      <label>
        <input
          type="checkbox"
          checked={tick !== null}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        <span>{children}</span>
      </label>
      {tick && <When session={session} words="" {...tick} />}
      {below}
    </div>
  )
}

type WhenProps = { session: Session; words: string; at: number; by: string }

/** When something was done, and by whom. */
export function When({ session, words, at, by }: WhenProps) {
  return (
    <p class="when quiet">
      {words}
      <time dateTime={new Date(at).toISOString()}>{clockWords(at)}</time>, {byWhom(session, by)}
    </p>
  )
}

export function tickOf(
  prepared: PreparedQuestion,
  part: Tick["part"],
  place: number,
): TickedLine | null {
  return prepared.ticks.find((tick) => tick.part === part && tick.place === place) ?? null
}

export function ticksIn(prepared: PreparedQuestion, part: Tick["part"]): number {
  return prepared.ticks.filter((tick) => tick.part === part).length
}
