// What a good answer has reached by which minute: on the strip of the clock, and in words to tick off.

import { MarkupView } from "../../parts/markup.tsx"
import { useQuestionUsed } from "../question-used.ts"
import { Strip } from "../strip.tsx"
import { checkpointsOf, momentOf, type Checkpoint } from "./minutes.ts"
import { Part, type GuideProps } from "./part.tsx"
import { TickLine } from "./ticks.tsx"

export function Checkpoints({ session, prepared, extraTime }: GuideProps) {
  const { used, allotted } = useQuestionUsed(session, prepared.id)
  const points = checkpointsOf(prepared.guide.lines, prepared.ticks, extraTime, used)
  const done = points.filter(({ look }) => look === "done").length
  return (
    <Part id="checkpoints" title="Checkpoints" of={points} done={done}>
      <Strip
        label={wordsOf(points)}
        allotted={allotted}
        used={used ?? 0}
        stretches={[{ look: "used", since: 0, until: used ?? 0 }]}
        pins={points.map(({ minute, look }) => ({ at: momentOf(minute), look }))}
      />
      {points.map(({ minute, text, look }, place) => (
        <TickLine key={place} session={session} prepared={prepared} part="checkpoint" place={place}>
          <ByMinute minute={minute} isLate={look === "late"} late="late" />
          <MarkupView of={text} />
        </TickLine>
      ))}
      {extraTime !== 1 && <p class="quiet">Minutes are with the candidate's extra time.</p>}
    </Part>
  )
}

type ByMinuteProps = { minute: number; isLate: boolean; late: string }

/** A minute before which something should happen; past it, `late` says so. */
export function ByMinute({ minute, isLate, late }: ByMinuteProps) {
  return (
    <>
      <span class="quiet">by {minute} min</span>{" "}
      {isLate && (
        <>
          <span class="badge late">{late}</span>{" "}
        </>
      )}
    </>
  )
}

function wordsOf(points: readonly Checkpoint[]): string {
  const count = (look: Checkpoint["look"]) => points.filter((one) => one.look === look).length
  const late = count("late")
  return `${count("done")} of ${points.length} checkpoints reached${late ? `, ${late} late` : ""}`
}
