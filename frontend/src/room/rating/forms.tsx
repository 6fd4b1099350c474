// The two forms: one question when it is closed, and the whole interview.

import type { PreparedQuestion, Scale } from "../../interview/protocol.ts"
import { total } from "../../interview/totals.ts"
import { outcomeWords } from "../questions/outcomes.tsx"
import { FactorFields } from "./factor-fields.tsx"
import { RecommendationFields } from "./recommendation.tsx"
import { Recorded } from "./recorded.tsx"
import type { Rated } from "./rated.ts"
import { interviewScales, scalesOf } from "./scales.ts"
import { SubmitRating } from "./submit-rating.tsx"
import { suggestedScores } from "./taking.ts"
import { figureWords, leftOutWords, namesIn, weightWords } from "./words.ts"

type QuestionFormProps = { rated: Rated; question: PreparedQuestion }

export function QuestionForm({ rated, question }: QuestionFormProps) {
  return (
    <div class="rating-form" role="group" tabIndex={-1} aria-label={question.task.title}>
      <h3>
        {question.task.title} <span class="quiet">{outcomeWords(question.outcome)}</span>
      </h3>
      <Recorded rated={rated} question={question.id} />
      <FactorFields rated={rated} question={question.id} scales={scalesOf(question, rated.staff)} />
    </div>
  )
}

export function InterviewForm({ rated }: { rated: Rated }) {
  const scales = interviewScales(rated.asked, rated.staff)
  return (
    <div class="rating-form" role="group" tabIndex={-1} aria-label="The interview">
      <h3>The interview</h3>
      <Recorded rated={rated} question={null} />
      <TakeOver rated={rated} scales={scales} />
      <FactorFields rated={rated} question={null} scales={scales} />
      <TotalLine rated={rated} />
      <RecommendationFields
        said={rated.rating}
        summaryLength={rated.session.limits.value?.note_length}
        onSay={(said) => rated.drafts.put({ kind: "recommend", ...said })}
      />
      <SubmitRating rated={rated} />
    </div>
  )
}

/** Takes over what the questions suggest, where whoever rates says so. */
function TakeOver({ rated, scales }: { rated: Rated; scales: readonly Scale[] }) {
  const suggested = suggestedScores(scales, rated.rating, rated.asked)
  if (suggested.length === 0) return null
  function takeOver({ currentTarget }: MouseEvent) {
    // The button that has the focus goes.
    if (currentTarget instanceof Element)
      currentTarget.closest<HTMLElement>("[role=group]")?.focus()
    for (const { factor, score } of suggested)
      rated.drafts.put({ kind: "rate", question: null, factor, score, sentence: "" })
  }
  return (
    <div class="take-over">
      <button type="button" onClick={takeOver}>
        Take over what the questions suggest
      </button>
      <p class="quiet">
        {suggested.length === 1 ? "One factor" : `${suggested.length} factors`}. Each can be changed
        afterwards.
      </p>
    </div>
  )
}

function TotalLine({ rated: { asked, staff, rating } }: { rated: Rated }) {
  const scales = interviewScales(asked, staff)
  const factors = scales.map(({ factor }) => factor)
  const sum = total(rating, factors, staff.plan?.weights ?? {})
  const names = namesIn(scales)
  const weights = weightWords(staff.plan, names) || "All factors weigh the same."
  return (
    <div class="total">
      <p>
        <b>Total: {figureWords(sum)}</b>
      </p>
      <p class="quiet">{[...leftOutWords(sum, names), weights].join(" ")}</p>
    </div>
  )
}
