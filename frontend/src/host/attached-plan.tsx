// What an interview is going to ask, as it was copied into it.

import type { AttachedPlan, AttachedQuestion } from "./answers.ts"

export function AttachedPlanView({ plan }: { plan: AttachedPlan | null }) {
  return (
    <section class="card" aria-labelledby="plan">
      <h2 id="plan">Plan</h2>
      {plan === null ? (
        <p class="quiet">None. Interviewers take or write questions in the room.</p>
      ) : (
        <>
          {plan.title && <p>{plan.title}</p>}
          <Questions questions={plan.core} />
          {plan.reserve.length > 0 && (
            <>
              <h3>Reserve</h3>
              <Questions questions={plan.reserve} />
            </>
          )}
        </>
      )}
    </section>
  )
}

function Questions({ questions }: { questions: readonly AttachedQuestion[] }) {
  return (
    <ol class="planned">
      {questions.map((question, place) => (
        <li key={place}>
          <span>{question.title}</span>
          <span class="minutes">{question.minutes} min</span>
        </li>
      ))}
    </ol>
  )
}
