// One plan: a saved or new one to be changed, a ready-made one to be read and copied.

import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Page } from "../parts/page.tsx"
import { ask } from "../parts/requests.ts"
import { keepFocusNear } from "../parts/staying.ts"
import { applyTheme } from "../parts/theme.tsx"
import { Unavailable } from "../parts/unavailable.tsx"
import { isReadyMade, PLANS, type HostPlans, type PlanDetails } from "../plans/answers.ts"
import { BLANK_PLAN, draftOf, writtenOf } from "../plans/draft.ts"
import { Editor } from "../plans/editor.tsx"
import { ReadyMade } from "../plans/ready-made.tsx"

const name = location.pathname.split("/")[2] ?? ""
const copied = new URLSearchParams(location.search).get("from")

type View =
  | { kind: "opening" }
  | { kind: "shown"; details: PlanDetails; choices: HostPlans }
  | { kind: "failed"; status: number; sentence: string }

/** A new plan is not kept anywhere, but the server says how its time is divided. */
function asking() {
  if (name !== "new") return ask<PlanDetails>("GET", `${PLANS}/${encodeURIComponent(name)}`)
  if (copied) return ask<PlanDetails>("GET", `${PLANS}/${encodeURIComponent(copied)}`)
  return ask<PlanDetails>("POST", `${PLANS}/check`, writtenOf(BLANK_PLAN))
}

function PlanPage() {
  const [view, setView] = useState<View>({ kind: "opening" })

  async function load() {
    const [details, choices] = await Promise.all([asking(), ask<HostPlans>("GET", PLANS)])
    if (!details.ok) return setView({ kind: "failed", ...details })
    if (!choices.ok) return setView({ kind: "failed", ...choices })
    setView({ kind: "shown", details: details.value, choices: choices.value })
  }
  useEffect(() => void load(), [])
  useEffect(() => {
    const title = view.kind === "shown" ? view.details.outline.title : ""
    document.title = `${name === "new" ? "New plan" : title || "Plan"} - Chalkroom`
  }, [view])

  if (view.kind === "failed")
    return (
      <Unavailable failure={view} title="No such plan">
        <a href="/plans">All plans</a>
      </Unavailable>
    )
  return (
    <Page home="/" links={<a href="/plans">Plans</a>}>
      {view.kind === "shown" && <Shown details={view.details} choices={view.choices} />}
    </Page>
  )
}

function Shown({ details, choices }: { details: PlanDetails; choices: HostPlans }) {
  const { outline, objections } = details
  if (name !== "new" && isReadyMade(outline)) return <ReadyMade details={details} />
  const draft = draftOf(details)
  const isCopy = name === "new" && copied !== null
  return (
    <Editor
      initial={isCopy ? { ...draft, title: `${draft.title}, changed` } : draft}
      standing={{ outline, objections }}
      kept={name === "new" ? null : outline}
      choices={choices}
    />
  )
}

applyTheme()
keepFocusNear()
render(<PlanPage />, document.getElementById("app")!)
