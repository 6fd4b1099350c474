// Choosing what an interview is going to ask: a saved plan, a ready-made one, or none yet.

import { useEffect, useState } from "preact/hooks"
import { ask } from "../parts/requests.ts"
import { isReadyMade, PLANS, type HostPlans, type Outline } from "../plans/answers.ts"
import { TimeBar } from "../plans/time-sum.tsx"
import { withPlan, type Draft } from "./draft.ts"

type ChoiceProps = { draft: Draft; problem: string | null; onChange: (draft: Draft) => void }

export function PlanChoice({ draft, problem, onChange }: ChoiceProps) {
  const [plans, setPlans] = useState<readonly Outline[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  async function load() {
    const answer = await ask<HostPlans>("GET", PLANS)
    if (answer.ok) setPlans(answer.value.plans.filter((plan) => !plan.archived))
    else setFailure(answer.sentence)
  }
  useEffect(() => void load(), [])

  const chosen = plans.find((plan) => plan.name === draft.plan) ?? null
  const said = problem ?? failure
  return (
    <div class="field">
      <label for="plan">Plan</label>
      <select
        id="plan"
        value={draft.plan}
        aria-invalid={problem !== null}
        aria-describedby={said === null ? "plan-hint" : "plan-problem"}
        onChange={(event) => {
          const name = event.currentTarget.value
          const next = plans.find((plan) => plan.name === name) ?? null
          onChange(withPlan(draft, next, chosen))
        }}
      >
        <option value="">None yet</option>
        <Group label="Saved plans" plans={plans.filter((plan) => !isReadyMade(plan))} />
        <Group label="Ready-made plans" plans={plans.filter(isReadyMade)} />
      </select>
      {said !== null && (
        <span class="problem" id="plan-problem" role="alert">
          {said}
        </span>
      )}
      <span class="hint" id="plan-hint">
        {chosen
          ? "Interviewers have these questions at hand; the candidate sees each when it is opened."
          : "Questions may also be taken from the library in the room."}
      </span>
      {chosen && <Chosen plan={chosen} minutes={Number(draft.minutes)} />}
    </div>
  )
}

function Group({ label, plans }: { label: string; plans: readonly Outline[] }) {
  if (plans.length === 0) return null
  return (
    <optgroup label={label}>
      {plans.map((plan) => (
        <option key={plan.name} value={plan.name}>
          {plan.title}
        </option>
      ))}
    </optgroup>
  )
}

function Chosen({ plan, minutes }: { plan: Outline; minutes: number }) {
  const isStale = [...plan.core, ...plan.reserve].some(
    ({ standing }) => standing === "changed" || standing === "gone",
  )
  return (
    <div class="chosen-plan" role="group" aria-label="The plan's questions">
      <ol class="planned">
        {plan.core.map((question) => (
          <li key={question.entry}>
            <span>{question.title}</span>
            <span class="minutes">{question.minutes} min</span>
          </li>
        ))}
      </ol>
      <TimeBar core={plan.core} outline={plan} />
      <p class="quiet">
        {plan.used} of {plan.frame.questions} min for questions, {plan.reserve.length} in reserve
      </p>
      {minutes !== plan.minutes && (
        <p class="standing">The plan is made for {plan.minutes} minutes.</p>
      )}
      {isStale && (
        <p class="standing">
          Some questions have changed since. <a href={`/plans/${plan.name}`}>Look at the plan</a>
        </p>
      )}
    </div>
  )
}
