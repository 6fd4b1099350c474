// The factors of a question, or of the whole interview where it is null, each as a field.

import type { Scale } from "../../interview/protocol.ts"
import { MarkupView } from "../../parts/markup.tsx"
import { FactorField } from "./factor-field.tsx"
import type { Rated } from "./rated.ts"
import { suggestionOf } from "./suggestion.ts"

type FactorFieldsProps = { rated: Rated; question: string | null; scales: readonly Scale[] }

export function FactorFields({ rated, question, scales }: FactorFieldsProps) {
  const { session, rating, drafts, asked } = rated
  return (
    <>
      {scales.map((scale) => {
        const { factor } = scale
        const isSaid = (one: { question: string | null; factor: string }) =>
          one.question === question && one.factor === factor
        return (
          <FactorField
            key={`${question} ${factor}`}
            scale={scale}
            said={rating.factors.find(isSaid)}
            suggestion={question === null ? suggestionOf(factor, rating, asked) : null}
            sentenceLength={session.limits.value?.sentence_length}
            Words={MarkupView}
            onSay={(said) => drafts.put({ kind: "rate", question, factor, ...said })}
          />
        )
      })}
    </>
  )
}
