// A plan that came with the library: read here, changed as a copy.

import type { Asked, PlanDetails } from "./answers.ts"
import { Objections } from "./objections.tsx"
import { About } from "./questions.tsx"
import { TimeView } from "./time-sum.tsx"

export function ReadyMade({ details }: { details: PlanDetails }) {
  const { outline, objections } = details
  return (
    <>
      <div class="page-top">
        <h1>{outline.title}</h1>
        <span class="badge">ready-made</span>
        <a class="button primary" href={`/plans/new?from=${outline.name}`}>
          Copy and change
        </a>
      </div>
      <div class="always">
        <TimeView core={outline.core} outline={outline} />
      </div>
      <Part id="core" title="Questions" questions={outline.core} />
      <Part id="reserve" title="Reserve" questions={outline.reserve} />
      <Objections objections={objections} />
    </>
  )
}

type PartProps = { id: string; title: string; questions: readonly Asked[] }

function Part({ id, title, questions }: PartProps) {
  return (
    <section class="card part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol class="questions">
        {questions.map((question) => (
          <li key={question.entry}>
            <About question={question} />
          </li>
        ))}
      </ol>
    </section>
  )
}
