// The plans that interviews can begin with: a team's own, and those that came with the library.

import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Page } from "../parts/page.tsx"
import { ask } from "../parts/requests.ts"
import { keepFocusNear } from "../parts/staying.ts"
import { applyTheme } from "../parts/theme.tsx"
import { Unavailable } from "../parts/unavailable.tsx"
import { isReadyMade, PLANS, type HostPlans, type Outline } from "../plans/answers.ts"
import { PlanList } from "../plans/list.tsx"

type Failure = { status: number; sentence: string }

function PlansPage() {
  const [plans, setPlans] = useState<readonly Outline[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function load() {
    const answer = await ask<HostPlans>("GET", PLANS)
    if (answer.ok) setPlans(answer.value.plans)
    else setFailure(answer)
  }
  useEffect(() => void load(), [])

  if (failure)
    return (
      <Unavailable failure={failure} title="The plans cannot be shown">
        <a href="/plans">All plans</a>
      </Unavailable>
    )
  const links = <a href="/problems">Problems</a>
  if (!plans) return <Page home="/" links={links} />
  const archived = plans.filter((plan) => plan.archived)
  return (
    <Page home="/" links={links}>
      <div class="page-top">
        <h1>Plans</h1>
        <a class="button" href="/plans/build">
          Build by rules
        </a>
        <a class="button primary" href="/plans/new">
          New plan
        </a>
      </div>
      <PlanList
        id="saved"
        title="Saved plans"
        plans={plans.filter((plan) => !isReadyMade(plan) && !plan.archived)}
        none="None yet. Build one by rules, copy a ready-made one, or begin with an empty one."
      />
      <PlanList id="ready-made" title="Ready-made plans" plans={plans.filter(isReadyMade)} />
      {archived.length > 0 && <PlanList id="archived" title="Archived" plans={archived} />}
    </Page>
  )
}

applyTheme()
keepFocusNear()
render(<PlansPage />, document.getElementById("app")!)
