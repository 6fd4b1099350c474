// A plan put together by hand. Whatever is changed is judged at once, and kept when it is saved.

import { useEffect, useRef, useState } from "preact/hooks"
import { ask } from "../parts/requests.ts"
import { AboutPlan } from "./about-plan.tsx"
import { PLANS, type HostPlans, type OwnQuestion, type PlanDetails } from "./answers.ts"
import { added, entryOf, freeName, holds, withOwn, writtenOf, type PlanDraft } from "./draft.ts"
import { Objections } from "./objections.tsx"
import { OwnQuestionForm } from "./own-question.tsx"
import { Picker, type Taking } from "./picker.tsx"
import { Questions } from "./questions.tsx"
import { Keep, type Kept } from "./saving.tsx"
import { TimeView } from "./time-sum.tsx"

const CHECK_MILLISECONDS = 200

type EditorProps = {
  initial: PlanDraft
  /** How the plan stands, as the server has it. */
  standing: Pick<PlanDetails, "outline" | "objections">
  kept: Kept | null
  choices: Pick<HostPlans, "roles" | "factors">
}

type Problem = { sentence: string; field: string | null }

export function Editor({ initial, standing: before, kept, choices }: EditorProps) {
  const [draft, setDraft] = useState(initial)
  const [standing, setStanding] = useState(before)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [own, setOwn] = useState<OwnQuestion | null>(null)
  const asked = useRef(0)

  async function check() {
    const number = ++asked.current
    const answer = await ask<PlanDetails>("POST", `${PLANS}/check`, writtenOf(draft))
    if (number !== asked.current) return
    if (answer.ok) setStanding(answer.value)
    setProblem(answer.ok ? null : answer)
  }
  useEffect(() => {
    if (draft === initial) return
    const timer = setTimeout(check, CHECK_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [draft])

  const takings: Taking[] = [
    { label: "Add", onTake: (question) => setDraft(added(draft, "core", question)) },
    { label: "To reserve", onTake: (question) => setDraft(added(draft, "reserve", question)) },
  ]
  const editOwn = (entry: string) =>
    setOwn(draft.own.find((question) => entryOf(question) === entry) ?? null)
  const parts = { draft, onChange: setDraft, onEditOwn: editOwn }
  return (
    <div class="editor">
      <Keep draft={draft} initial={kept === null ? null : initial} kept={kept} />
      <div class="always">
        <TimeView core={draft.core} outline={standing.outline} />
      </div>
      {problem && (problem.field === null || !["title", "minutes"].includes(problem.field)) && (
        <p class="problem-with-form" role="alert">
          {problem.sentence}
        </p>
      )}
      <div class="sides">
        <div class="side">
          <Questions part="core" {...parts} />
          <Questions part="reserve" {...parts} />
          <Objections objections={standing.objections} isEmpty={draft.core.length === 0} />
          <AboutPlan draft={draft} choices={choices} problem={problem} onChange={setDraft} />
        </div>
        <section class="card side library" aria-labelledby="library">
          <div class="part-top">
            <h2 id="library">Add questions</h2>
            <button type="button" onClick={() => setOwn(blankOwn(draft))}>
              New question
            </button>
          </div>
          <Picker takings={takings} isTaken={(id) => holds(draft, id)} />
        </section>
      </div>
      {own && (
        <OwnQuestionForm
          question={own}
          isNew={!draft.own.some((question) => question.name === own.name)}
          onDone={(question) => {
            setDraft(withOwn(draft, question))
            setOwn(null)
          }}
          onCancel={() => setOwn(null)}
        />
      )}
    </div>
  )
}

function blankOwn(draft: PlanDraft): OwnQuestion {
  return { name: freeName(draft), title: "", statement: "", minutes: 10, starter: "", language: "" }
}
