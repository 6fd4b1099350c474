// Choosing a plan, ready-made or saved, whose questions are then at hand.

import { useEffect, useState } from "preact/hooks"
import { Confirm } from "../../parts/confirm.tsx"
import { ask } from "../../parts/requests.ts"
import type { Session } from "../session.ts"

type Asked = { readonly title: string; readonly standing: "as_pinned" | "changed" | "gone" | "own" }

type Outline = {
  readonly name: string
  readonly title: string
  readonly minutes: number
  readonly core: readonly Asked[]
  readonly reserve: readonly Asked[]
}

type Plans = readonly Outline[] | { readonly sentence: string } | null
type AttachPlanProps = { session: Session; onDone: () => void }

export function AttachPlan({ session, onDone }: AttachPlanProps) {
  const [plans, setPlans] = useState<Plans>(null)
  const [chosen, setChosen] = useState("")
  useEffect(() => {
    void ask<{ plans: Outline[] }>("GET", `/room/${session.seat}/plans`).then((answer) =>
      setPlans(answer.ok ? answer.value.plans : { sentence: answer.sentence }),
    )
  }, [])
  if (plans === null) return <p class="way quiet">The plans are on their way.</p>
  if ("sentence" in plans) return <p role="alert">{plans.sentence}</p>
  const plan = plans.find(({ name }) => name === chosen)
  function attach(name: string, accepts_changes: boolean) {
    session.send({ kind: "attach_plan", plan: name, accepts_changes })
    onDone()
  }
  return (
    <div class="way">
      <div class="field">
        <label for="plan">Plan</label>
        <select id="plan" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">Choose a plan</option>
          {plans.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {plan && <About plan={plan} onAttach={(accepts) => attach(plan.name, accepts)} />}
    </div>
  )
}

function About({ plan, onAttach }: { plan: Outline; onAttach: (accepts: boolean) => void }) {
  const changed = changedIn(plan)
  return (
    <>
      <p>
        {plan.core.map(({ title }) => title).join(", ")}
        <span class="quiet"> and {plan.reserve.length} in reserve</span>
      </p>
      {changed.length === 0 ? (
        <div class="row">
          <button type="button" class="primary" onClick={() => onAttach(false)}>
            Attach plan
          </button>
        </div>
      ) : (
        <div class="row">
          <Confirm
            label="Attach plan"
            title="Attach it as the library is now?"
            action="Attach with the changes"
            isCalm
            onConfirm={() => onAttach(true)}
          >
            <p>Changed since the plan was made: {changed.join(", ")}.</p>
          </Confirm>
        </div>
      )}
    </>
  )
}

function changedIn({ core, reserve }: Outline): string[] {
  return [...core, ...reserve]
    .filter(({ standing }) => standing === "changed" || standing === "gone")
    .map(({ title, standing }) => (standing === "gone" ? `${title} (not in the library)` : title))
}
