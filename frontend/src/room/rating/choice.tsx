// What can be rated: the whole interview, and each question that was asked.

import type { Rated } from "./rated.ts"
import { countRated } from "./rated.ts"
import { interviewScales, scalesOf } from "./scales.ts"
import { INTERVIEW, shown } from "./shown.ts"
import type { Scale } from "../../interview/protocol.ts"

export function Choice({ rated }: { rated: Rated }) {
  const { asked, staff } = rated
  if (asked.length === 0) return null
  const isAsked = asked.some(({ id }) => id === shown.value)
  return (
    <div class="rating-choice" role="group" aria-label="What to rate">
      {asked.map((question) => (
        <Button
          key={question.id}
          rated={rated}
          question={question.id}
          title={question.task.title}
          scales={scalesOf(question, staff)}
          isShown={shown.value === question.id}
        />
      ))}
      <Button
        rated={rated}
        question={null}
        title="The interview"
        scales={interviewScales(asked, staff)}
        isShown={!isAsked}
      />
    </div>
  )
}

type ButtonProps = {
  rated: Rated
  question: string | null
  title: string
  scales: readonly Scale[]
  isShown: boolean
}

function Button({ rated, question, title, scales, isShown }: ButtonProps) {
  const factors = scales.map(({ factor }) => factor)
  const count = countRated(rated.rating, question, factors)
  return (
    <button
      type="button"
      aria-pressed={isShown}
      onClick={() => (shown.value = question ?? INTERVIEW)}
    >
      {title}{" "}
      <span class="quiet">
        {count} of {factors.length} rated
      </span>
    </button>
  )
}
