// A plan built by rules, with its reasons: saved as it is, or changed before.

import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Page } from "../parts/page.tsx"
import { ask } from "../parts/requests.ts"
import { keepFocusNear } from "../parts/staying.ts"
import { applyTheme } from "../parts/theme.tsx"
import { Unavailable } from "../parts/unavailable.tsx"
import { PLANS, type HostPlans, type Proposal } from "../plans/answers.ts"
import { Building } from "../plans/building.tsx"
import { draftOf } from "../plans/draft.ts"
import { Editor } from "../plans/editor.tsx"

type Failure = { status: number; sentence: string }

function BuildPage() {
  const [choices, setChoices] = useState<HostPlans | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [chosen, setChosen] = useState<Proposal | null>(null)

  async function load() {
    const answer = await ask<HostPlans>("GET", PLANS)
    if (answer.ok) setChoices(answer.value)
    else setFailure(answer)
  }
  useEffect(() => void load(), [])

  if (failure)
    return (
      <Unavailable failure={failure} title="No plan can be built">
        <a href="/plans">All plans</a>
      </Unavailable>
    )
  return (
    <Page home="/" links={<a href="/plans">Plans</a>}>
      {choices && !chosen && <Building choices={choices} onChangeFirst={setChosen} />}
      {choices && chosen && (
        <Editor
          initial={draftOf(chosen)}
          standing={{ outline: chosen.outline, objections: [] }}
          kept={null}
          choices={choices}
        />
      )}
    </Page>
  )
}

applyTheme()
keepFocusNear()
render(<BuildPage />, document.getElementById("app")!)
