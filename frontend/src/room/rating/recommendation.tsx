// What somebody recommends, and the summary that says why.

import type { Rating } from "../../interview/protocol.ts"
import { RECOMMENDATIONS } from "./words.ts"

type Recommended = Pick<Rating, "recommendation" | "summary">

type RecommendationFieldsProps = {
  said: Recommended
  summaryLength: number | undefined
  onSay: (said: Recommended) => void
}

export function RecommendationFields({ said, summaryLength, onSay }: RecommendationFieldsProps) {
  const { recommendation, summary } = said
  return (
    <>
      <fieldset class="recommendation">
        <legend>
          Recommendation {recommendation === null && <span class="quiet">not yet given</span>}
        </legend>
        <div class="row">
          {RECOMMENDATIONS.map(({ value, name }) => (
            <label key={value} class="anchor">
              <input
                type="radio"
                name="recommendation"
                checked={recommendation === value}
                onChange={() => onSay({ recommendation: value, summary })}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="field">
        <span class="label">Summary</span>
        <textarea
          rows={4}
          autocomplete="off"
          maxLength={summaryLength}
          value={summary}
          onInput={(event) => onSay({ recommendation, summary: event.currentTarget.value })}
        />
      </label>
    </>
  )
}
