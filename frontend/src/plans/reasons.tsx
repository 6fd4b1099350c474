// A plan that was built by rules: why each question was chosen and every other one was not.

import { useState } from "preact/hooks"
import { ask } from "../parts/requests.ts"
import {
  PLANS,
  type Explained,
  type PlanDetails,
  type Proposal,
  type Unreachable,
} from "./answers.ts"
import { About } from "./questions.tsx"
import { TimeView } from "./time-sum.tsx"

type ReasonsProps = {
  proposal: Proposal
  said: string
  onAnother: () => void
  onChangeFirst: () => void
}

export function Reasons({ proposal, said, onAnother, onChangeFirst }: ReasonsProps) {
  const [failure, setFailure] = useState<string | null>(null)
  async function save() {
    const answer = await ask<PlanDetails>("POST", PLANS, proposal.plan)
    if (answer.ok) location.assign(`/plans/${answer.value.outline.name}`)
    else setFailure(answer.sentence)
  }
  return (
    <>
      <div class="page-top">
        <h2>{proposal.plan.title}</h2>
        <span class="quiet" role="status">
          {said}
        </span>
        <button type="button" class="plain" onClick={onAnother}>
          Another choice
        </button>
        <button type="button" onClick={onChangeFirst}>
          Change before saving
        </button>
        <button type="button" class="primary" onClick={save}>
          Save plan
        </button>
      </div>
      {failure && (
        <p class="problem-with-form" role="alert">
          {failure}
        </p>
      )}
      <div class="always">
        <TimeView core={proposal.outline.core} outline={proposal.outline} />
      </div>
      <Chosen id="chosen" title="Questions" of={proposal.core} />
      <Chosen id="set-aside" title="Reserve" of={proposal.reserve} />
      <details class="card passed-over">
        <summary>
          <h3>Why not the others ({proposal.passed_over.length})</h3>
        </summary>
        <ul class="questions">
          {proposal.passed_over.map((each) => (
            <Why key={each.question.entry} explained={each} />
          ))}
        </ul>
      </details>
    </>
  )
}

function Chosen({ id, title, of }: { id: string; title: string; of: readonly Explained[] }) {
  return (
    <section class="card part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ol class="questions">
        {of.map((each) => (
          <Why key={each.question.entry} explained={each} />
        ))}
      </ol>
    </section>
  )
}

function Why({ explained }: { explained: Explained }) {
  return (
    <li>
      <About question={explained.question} />
      <p class="quiet why">{explained.why}</p>
    </li>
  )
}

type OutOfReachProps = {
  unreachable: Unreachable
  onBuild: (change: { target?: number; minutes?: string }) => void
}

export function OutOfReach({ unreachable, onBuild }: OutOfReachProps) {
  const { sentences, highest, shortest, minutes, target } = unreachable
  return (
    <section class="card" aria-labelledby="out-of-reach">
      <h2 id="out-of-reach">
        Level {target} cannot be reached in {minutes} minutes
      </h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div class="row">
        {highest !== null && (
          <button type="button" onClick={() => onBuild({ target: highest })}>
            Build for level {highest}
          </button>
        )}
        {shortest !== null && (
          <button type="button" onClick={() => onBuild({ minutes: `${shortest}` })}>
            Build for {shortest} minutes
          </button>
        )}
      </div>
    </section>
  )
}
