// Rating what was seen blind: kept in this browser until it is handed in, and only then the reveal.

import { useEffect, useRef, useState } from "preact/hooks"
import type { FactorRating, Limits, Rating, Scale } from "../interview/protocol.ts"
import { Confirm } from "../parts/confirm.tsx"
import type { MarkupView } from "../parts/markup.tsx"
import { keep, kept } from "../parts/keeping.ts"
import { ask } from "../parts/requests.ts"
import { FactorField } from "../room/rating/factor-field.tsx"
import { RecommendationFields } from "../room/rating/recommendation.tsx"
import { recommendationWords } from "../room/rating/words.ts"

interface Reviewed {
  readonly name: string
  readonly scales: readonly Scale[]
  readonly rating: Rating | null
  readonly is_revealed: boolean
  readonly limits: Limits
}

const NOTHING_SAID: Rating = { factors: [], recommendation: null, summary: "" }

type ReviewProps = { place: string; Words: typeof MarkupView }

export function Review({ place, Words }: ReviewProps) {
  const [review, setReview] = useState<Reviewed | null>(null)
  const [failure, setFailure] = useState("")
  const [isNew, setNew] = useState(false)
  async function wish(method: "GET" | "POST", path: string, body?: Rating) {
    const answer = await ask<Reviewed>(method, `${place}/${path}`, body)
    setFailure(answer.ok ? "" : answer.sentence)
    if (answer.ok) setReview(answer.value)
    return answer.ok
  }
  useEffect(() => void wish("GET", "rating"), [])
  async function submit(rating: Rating) {
    setNew(true)
    if (await wish("POST", "rating", rating)) keep(draftOf(place), "")
  }
  async function reveal() {
    if (await wish("POST", "reveal")) location.reload()
  }
  return (
    <>
      {failure && review?.rating !== null && <p role="alert">{failure}</p>}
      {review?.rating === null && (
        <Form place={place} review={review} Words={Words} failure={failure} onSubmit={submit} />
      )}
      {review?.rating && <Submitted rating={review.rating} isNew={isNew} onReveal={reveal} />}
    </>
  )
}

type FormProps = {
  place: string
  review: Reviewed
  Words: typeof MarkupView
  failure: string
  onSubmit: (rating: Rating) => Promise<void>
}

function Form({ place, review, Words, failure, onSubmit }: FormProps) {
  const [rating, say] = useDraft(place)
  const { factors } = rating
  return (
    <div class="rating-form" role="group" aria-label="The interview">
      <p class="quiet">
        For {review.name}. You see neither names nor times. Rate what you see; once your rating is
        submitted you can have both revealed.
      </p>
      {review.scales.map((scale) => (
        <FactorField
          key={scale.factor}
          scale={scale}
          said={factors.find(({ factor }) => factor === scale.factor)}
          suggestion={null}
          sentenceLength={review.limits.sentence_length}
          Words={Words}
          onSay={(said) => say({ ...rating, factors: rated(factors, scale.factor, said) })}
        />
      ))}
      <RecommendationFields
        said={rating}
        summaryLength={review.limits.note_length}
        onSay={(said) => say({ ...rating, ...said })}
      />
      {failure && <p role="alert">{failure}</p>}
      {rating.recommendation === null ? (
        <p class="quiet">Say what you recommend, and the rating can be submitted.</p>
      ) : (
        <Submit rating={rating} onSubmit={onSubmit} />
      )}
    </div>
  )
}

function Submit({ rating, onSubmit }: { rating: Rating; onSubmit: FormProps["onSubmit"] }) {
  return (
    <div class="row">
      <Confirm
        label="Submit rating"
        look="primary"
        title="Submit your rating?"
        action="Submit for good"
        onConfirm={() => void onSubmit(rating)}
      >
        <p>This is for good: it stays as it is from then on, also once names are revealed.</p>
      </Confirm>
    </div>
  )
}

type SubmittedProps = { rating: Rating; isNew: boolean; onReveal: () => void }

function Submitted({ rating, isNew, onReveal }: SubmittedProps) {
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The form that had the focus is gone.
    if (isNew) status.current?.focus()
  }, [])
  return (
    <>
      <p role="status" tabIndex={-1} ref={status}>
        Your rating is submitted: <b>{recommendationWords(rating.recommendation)}</b>.
      </p>
      <p class="quiet">
        Names and times are still hidden. Once you have them revealed, that is recorded.
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={onReveal}>
          Reveal names and times
        </button>
      </div>
    </>
  )
}

/** What was said so far, in this browser alone; a reload loses nothing of it. */
function useDraft(place: string): [Rating, (rating: Rating) => void] {
  const [rating, setRating] = useState<Rating>(() => read(kept(draftOf(place))))
  function say(said: Rating) {
    setRating(said)
    keep(draftOf(place), JSON.stringify(said))
  }
  return [rating, say]
}

function draftOf(place: string): string {
  return `chalkroom.review.${place}`
}

function read(text: string | null): Rating {
  try {
    return { ...NOTHING_SAID, ...(JSON.parse(text || "{}") as Partial<Rating>) }
  } catch {
    return NOTHING_SAID
  }
}

function rated(
  factors: readonly FactorRating[],
  factor: string,
  said: Pick<FactorRating, "score" | "sentence">,
): FactorRating[] {
  const others = factors.filter((one) => one.factor !== factor)
  return [...others, { question: null, factor, ...said }]
}
