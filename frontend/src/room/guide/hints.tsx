// The hint ladder: the next step is released at once, a later one after one question, and everybody
// in the room then reads its words.

import { useRef } from "preact/hooks"
import { capital } from "../../parts/capital.ts"
import { Confirm } from "../../parts/confirm.tsx"
import { MarkupView } from "../../parts/markup.tsx"
import { useQuestionUsed } from "../question-used.ts"
import { namesOf, stepsOf, type Step } from "./ladder.ts"
import { isPast, ownMinute } from "./minutes.ts"
import { Part, type GuideProps } from "./part.tsx"
import { When } from "./ticks.tsx"

export function Hints(props: GuideProps) {
  const { session, prepared, extraTime } = props
  const { used } = useQuestionUsed(session, prepared.id)
  const steps = stepsOf(prepared)
  const given = prepared.hints_given.length
  return (
    <Part id="hints" title="Hints" of={steps} done={given}>
      <ol class="hint-ladder">
        {steps.map((step) => {
          const minute = ownMinute(step.hint.minute, extraTime)
          const isDue = step.isNext && isPast(minute, used)
          return <Rung key={step.place} {...props} step={step} minute={minute} isDue={isDue} />
        })}
      </ol>
    </Part>
  )
}

type RungProps = GuideProps & { step: Step; minute: number; isDue: boolean }

function Rung({ session, prepared, mayRelease, step, minute, isDue }: RungProps) {
  const rung = useRef<HTMLLIElement>(null)
  const { hint, place, given, skips } = step
  function release() {
    const isSkip = skips.length > 0
    session.send({ kind: "release_hint", question: prepared.id, place, skips: isSkip })
    // The button goes, and no second press may meet the next one.
    rung.current?.focus()
  }
  return (
    <li ref={rung} class={given ? "given" : undefined} tabIndex={-1}>
      <p>
        <strong>{capital(hint.step)}</strong> <span class="quiet">from {minute} min</span>{" "}
        {isDue && <span class="badge">may help now</span>}
      </p>
      <p>
        <MarkupView of={hint.text} />
      </p>
      {given && <When session={session} words="Released " {...given} />}
      {!given && mayRelease && <ReleaseButton step={step} onRelease={release} />}
    </li>
  )
}

function ReleaseButton({ step, onRelease }: { step: Step; onRelease: () => void }) {
  const { hint, isNext, skips } = step
  if (skips.length > 0) {
    return (
      <Confirm
        label={`Release ${hint.step}`}
        title={`Skip ${namesOf(skips)}?`}
        action={`Release ${hint.step}`}
        isCalm
        onConfirm={onRelease}
      >
        <p>
          Everybody in the room will read the {hint.step}, and has not read the {namesOf(skips)}.
        </p>
      </Confirm>
    )
  }
  return (
    <button type="button" onClick={onRelease}>
      {isNext ? "Release hint" : `Release ${hint.step} after all`}
    </button>
  )
}
