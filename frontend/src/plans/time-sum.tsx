// The time of a plan against the frame of its interview: opening, questions, close.

import type { Asked, Outline } from "./answers.ts"
import { timeSum, type TimeSum } from "./draft.ts"

type TimeProps = { core: readonly Asked[]; outline: Pick<Outline, "frame" | "fill"> }

export function TimeView({ core, outline }: TimeProps) {
  const sum = timeSum(core, outline)
  const { opening, close, slack } = outline.frame
  return (
    <div class={`time-sum ${sum.state}`}>
      <p class="sum" role="status">
        <strong>
          {sum.used} of {sum.room} min
        </strong>{" "}
        for questions. <span class="advice">{adviceWords(sum)}</span>
      </p>
      <TimeBar core={core} outline={outline} />
      <p class="quiet frame">
        Opening {opening}, questions {sum.room}, close {close}, slack {slack} min
      </p>
    </div>
  )
}

/** The same as a bar, for eyes; words say it beside. */
export function TimeBar({ core, outline }: TimeProps) {
  const { opening, questions, close, slack } = outline.frame
  const { used, fill } = timeSum(core, outline)
  const end = opening + Math.max(questions, used)
  const whole = end + close + slack
  let from = opening
  return (
    <svg class="time-bar" viewBox={`0 0 ${whole} 10`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="around" x={0} width={opening} y={0} height={10} />
      <rect class="free" x={opening} width={end - opening} y={0} height={10} />
      {core.map((question) => {
        const x = from
        from += question.minutes
        const width = Math.max(0, question.minutes - 0.15)
        return <rect key={question.entry} class="asked" x={x} width={width} y={0} height={10} />
      })}
      <rect class="around" x={end} width={close} y={0} height={10} />
      <line class="mark" x1={opening + fill} x2={opening + fill} y1={0} y2={10} />
      {used > questions && (
        <rect class="over" x={opening + questions} width={used - questions} y={0} height={10} />
      )}
    </svg>
  )
}

function adviceWords({ used, fill, left, state }: TimeSum): string {
  switch (state) {
    case "fits":
      return used === 0 ? `Up to ${fill} is advised.` : `${left} are left for hints and overrun.`
    case "tight":
      return `Up to ${fill} is advised: hints and overrun need the rest.`
    case "over":
      return left === -1 ? "That is 1 minute too many." : `That is ${-left} minutes too many.`
    default:
      return state satisfies never
  }
}
