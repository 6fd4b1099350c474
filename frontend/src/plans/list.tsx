// A list of plans, each with its time against the frame, its levels and its tracks.

import { Steps } from "../problems/ladders.tsx"
import { isReadyMade, minuteWords, type Outline } from "./answers.ts"
import { timeSum } from "./draft.ts"
import { TimeBar } from "./time-sum.tsx"

type ListProps = { id: string; title: string; plans: readonly Outline[]; none?: string }

export function PlanList({ id, title, plans, none }: ListProps) {
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {plans.length === 0 && <p class="quiet">{none ?? "There are none."}</p>}
      <ul class="plans">
        {plans.map((plan) => (
          <Line key={plan.name} plan={plan} />
        ))}
      </ul>
    </section>
  )
}

function Line({ plan }: { plan: Outline }) {
  const { used, room } = timeSum(plan.core, plan)
  return (
    <li>
      <div class="about">
        <h3>
          <a href={`/plans/${plan.name}`}>{plan.title}</a>
        </h3>
        <p class="quiet">{tracksOf(plan).join(", ")}</p>
        <Standing plan={plan} />
      </div>
      <div class="levels">
        {plan.core.map((question) => (
          <span key={question.entry} class="level" title={question.title}>
            {question.level > 0 ? <Steps level={question.level} /> : <span class="badge">own</span>}
          </span>
        ))}
        <span class="for-screen-readers">{levelWords(plan)}</span>
      </div>
      <div class="time">
        <TimeBar core={plan.core} outline={plan} />
        <p class="quiet">
          {used} of {room} min, {plan.minutes} in all
        </p>
      </div>
      {isReadyMade(plan) && (
        <a
          class="button"
          href={`/plans/new?from=${plan.name}`}
          aria-label={`Copy ${plan.title} and change it`}
        >
          Copy
        </a>
      )}
    </li>
  )
}

function Standing({ plan }: { plan: Outline }) {
  const questions = [...plan.core, ...plan.reserve]
  const changed = questions.filter((question) => question.standing === "changed").length
  const gone = questions.filter((question) => question.standing === "gone").length
  if (changed + gone === 0) return null
  const parts = [changed && `${changed} changed since`, gone && `${gone} not in the library`]
  return <p class="standing">{parts.filter(Boolean).join(", ")}</p>
}

function tracksOf(plan: Outline): string[] {
  const tracks = plan.core.map((question) => question.ladder).filter(Boolean)
  const own = plan.core.some((question) => question.standing === "own") ? ["own questions"] : []
  return [...new Set([...tracks, ...own])]
}

function levelWords(plan: Outline): string {
  const levels = plan.core.map((question) => question.level).filter((level) => level > 0)
  const words = levels.length > 0 ? `Levels ${levels.join(", ")}.` : ""
  return `${words} ${minuteWords(plan.minutes)}.`
}
