// What somebody recommends, and the summary that says why.

import type { Rated } from "./rated.ts"
import type { Recommendation } from "./words.ts"
import { RECOMMENDATIONS } from "./words.ts"

export function RecommendationFields({ rated }: { rated: Rated }) {
  const { session, drafts, rating } = rated
  const { recommendation, summary } = rating
  const say = (change: { recommendation?: Recommendation; summary?: string }) =>
    drafts.put({ kind: "recommend", recommendation, summary, ...change })
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
                onChange={() => say({ recommendation: value })}
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
          maxLength={session.limits.value?.note_length}
          value={summary}
          onInput={(event) => say({ summary: event.currentTarget.value })}
        />
      </label>
    </>
  )
}
