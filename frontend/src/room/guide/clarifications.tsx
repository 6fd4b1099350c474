// What to answer when it is asked for, and what to tell in time even if it is not.

import type { Clarification } from "../../interview/protocol.ts"
import { MarkupView } from "../../parts/markup.tsx"
import { useQuestionUsed } from "../question-used.ts"
import { ByMinute } from "./checkpoints.tsx"
import { isPast, ownMinute } from "./minutes.ts"
import { Part, type GuideProps } from "./part.tsx"
import { TickLine, tickOf, ticksIn } from "./ticks.tsx"

export function Clarifications({ session, prepared, extraTime }: GuideProps) {
  const { used } = useQuestionUsed(session, prepared.id)
  const all = prepared.guide.clarifications
  const done = ticksIn(prepared, "clarification")
  function isDue({ tell_by }: Clarification, place: number): boolean {
    if (tell_by === null || tickOf(prepared, "clarification", place)) return false
    return isPast(ownMinute(tell_by, extraTime), used)
  }
  return (
    <Part id="clarifications" title="Clarifications" of={all} done={done}>
      {all.map((one, place) => (
        <TickLine
          key={place}
          session={session}
          prepared={prepared}
          part="clarification"
          place={place}
          below={
            one.answer.length > 0 && (
              <p class="answer">
                <MarkupView of={one.answer} />
              </p>
            )
          }
        >
          {one.tell_by === null ? (
            <span class="quiet">if asked </span>
          ) : (
            <ByMinute
              minute={ownMinute(one.tell_by, extraTime)}
              isLate={isDue(one, place)}
              late="tell it now"
            />
          )}
          <MarkupView of={one.question} />
        </TickLine>
      ))}
    </Part>
  )
}
