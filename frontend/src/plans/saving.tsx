// Saving and archiving a plan. Whoever was overtaken by somebody else loses nothing of their own.

import { useEffect, useState } from "preact/hooks"
import { ask, type Answer } from "../parts/requests.ts"
import { PLANS, type PlanDetails } from "./answers.ts"
import { writtenOf, type PlanDraft } from "./draft.ts"

/** A plan as it is on the server. */
export type Kept = { readonly name: string; readonly revision: number; readonly archived: boolean }

type KeepProps = {
  draft: PlanDraft
  /** What is saved already; null where nothing is. */
  initial: PlanDraft | null
  kept: Kept | null
}

type Failure = { sentence: string; wasOvertaken: boolean }

export function Keep({ draft, initial, kept: before }: KeepProps) {
  const [kept, setKept] = useState(before)
  const [saved, setSaved] = useState(initial)
  const [said, setSaid] = useState("")
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isChanged = draft !== saved
  const isEmpty = saved === null && draft.core.length + draft.reserve.length === 0
  useWarning(isChanged && !isEmpty)
  useEffect(() => setSaid(""), [draft])

  /** Returns whether the server has done it. */
  async function send(asking: Promise<Answer<PlanDetails>>, words: string): Promise<boolean> {
    setBusy(true)
    const answer = await asking
    setBusy(false)
    setFailure(answer.ok ? null : { ...answer, wasOvertaken: false })
    if (!answer.ok) return false
    const { name, revision, archived } = answer.value.outline
    setKept({ name, revision, archived })
    setSaid(words)
    history.replaceState(null, "", `/plans/${name}`)
    return true
  }
  async function save(target: Kept | null) {
    const plan = writtenOf(draft)
    const asking =
      target === null
        ? ask<PlanDetails>("POST", PLANS, plan)
        : ask<PlanDetails>("PUT", `${PLANS}/${target.name}`, { revision: target.revision, plan })
    if (await send(asking, "Saved")) return setSaved(draft)
    const answer = await asking
    if (!answer.ok && answer.status === 409 && target !== null)
      setFailure({ ...answer, wasOvertaken: true })
  }
  function archive({ name, revision }: Kept, archived: boolean) {
    const asking = ask<PlanDetails>("POST", `${PLANS}/${name}/archive`, { revision, archived })
    return send(asking, archived ? "Archived" : "In use again")
  }

  return (
    <>
      <div class="page-top">
        <h1>{draft.title.trim() || "New plan"}</h1>
        {kept?.archived && <span class="badge">archived</span>}
        <span class="quiet" role="status">
          {said || (isChanged && !isEmpty ? "Not saved yet" : "")}
        </span>
        {kept && (
          <button type="button" disabled={isBusy} onClick={() => archive(kept, !kept.archived)}>
            {kept.archived ? "Use again" : "Archive"}
          </button>
        )}
        <button
          type="button"
          class="primary"
          disabled={isBusy || !isChanged || isEmpty}
          onClick={() => save(kept)}
        >
          Save plan
        </button>
      </div>
      {failure && (
        <div class="problem-with-form overtaken" role="alert">
          <p>{failure.sentence}</p>
          {failure.wasOvertaken && kept && (
            <div class="row">
              <button type="button" onClick={() => save(null)}>
                Save mine as a new plan
              </button>
              <a class="button" href={`/plans/${kept.name}`} target="_blank" rel="noopener">
                Look at the other in a new tab
              </a>
            </div>
          )}
        </div>
      )}
    </>
  )
}

/** Asks before somebody leaves what is not saved. */
function useWarning(isDue: boolean) {
  useEffect(() => {
    if (!isDue) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener("beforeunload", warn)
    return () => removeEventListener("beforeunload", warn)
  }, [isDue])
}
