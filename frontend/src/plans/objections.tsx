// What the builder's rules say about a plan: advice in calm words, never a refusal.

import type { Objection } from "./answers.ts"

type ObjectionsProps = { objections: readonly Objection[]; isEmpty?: boolean }

export function Objections({ objections, isEmpty = false }: ObjectionsProps) {
  return (
    <section class="card objections" aria-labelledby="rules">
      <h2 id="rules">What the rules say</h2>
      {objections.length === 0 ? (
        <p class="quiet">
          {isEmpty
            ? "Once there are questions: whether they lead from simple to hard, and fit the time."
            : "Nothing. The plan leads from simple to hard, and it fits its time."}
        </p>
      ) : (
        <>
          <p class="quiet">Advice only: the plan can be used as it is.</p>
          <ul>
            {objections.map(({ rule, sentence }) => (
              <li key={sentence}>
                {sentence} <span class="badge">{rule}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
