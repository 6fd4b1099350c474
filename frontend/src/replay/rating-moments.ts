// What was submitted, as moments: a rating of a question stands where that was opened, what is said
// of the whole interview where it was handed in.

import type { Interview } from "../interview/interview.ts"
import type { FactorRating, Scale, Submitted } from "../interview/protocol.ts"
import { recommendationWords } from "../room/rating/words.ts"
import type { Moment } from "./happened.ts"
import type { Marked } from "./tape.ts"

export function ratingMoments(tape: Marked, interview: Interview): Moment[] {
  return Object.values(interview.ratings.submitted).flatMap((submitted) => [
    whole(tape, submitted),
    ...submitted.rating.factors.map((one) => factor(tape, interview, submitted, one)),
  ])
}

function whole(tape: Marked, { person, rating, at }: Submitted): Moment {
  const recommendation = recommendationWords(rating.recommendation)
  const words = rating.summary ? `${recommendation}: ${rating.summary}` : recommendation
  const time = tape.timeOf(at)
  return { key: `rating ${person}`, kind: "rating", time, person, words, isPrivate: true }
}

function factor(
  tape: Marked,
  interview: Interview,
  { person, at }: Submitted,
  { question, factor: id, score, sentence }: FactorRating,
): Moment {
  const asked = interview.room.questions[question ?? ""]
  const name = scalesOf(interview, question).find((scale) => scale.factor === id)?.name ?? id
  const words = `${name} ${score ?? "not observed"}${asked ? `, ${asked.task.title}` : ""}`
  return {
    key: `rating ${person} ${question} ${id}`,
    kind: "rating",
    time: tape.timeOf(asked?.opened_at ?? at),
    person,
    words: sentence ? `${words}: ${sentence}` : words,
    isPrivate: true,
  }
}

function scalesOf({ staff }: Interview, question: string | null): readonly Scale[] {
  const own = staff.questions[question ?? ""]?.guide.scales ?? []
  return [...own, ...staff.scales]
}
