// The way from a question to its form. Once a rating is submitted there is nothing more to say.

import type { Session } from "../session.ts"
import { goToRating } from "./shown.ts"
import { hasSubmitted } from "./who.ts"

type RateButtonProps = { session: Session; question: string; title: string }

export function RateButton({ session, question, title }: RateButtonProps) {
  if (hasSubmitted(session)) return null
  return (
    <button type="button" aria-label={`Rate: ${title}`} onClick={() => goToRating(question)}>
      Rate
    </button>
  )
}
