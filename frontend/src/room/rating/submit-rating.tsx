// Handing in one's rating: asked once, since it is for good and opens the others'.

import { useEffect, useState } from "preact/hooks"
import { NO_OWN } from "../../interview/staff.ts"
import { total } from "../../interview/totals.ts"
import { Confirm } from "../../parts/confirm.tsx"
import type { Rated } from "./rated.ts"
import { interviewScales } from "./scales.ts"
import { leftOutWords, namesIn } from "./words.ts"

export function SubmitRating({ rated }: { rated: Rated }) {
  const { session, drafts, rating } = rated
  const [isAsked, setAsked] = useState(false)
  const refusal = session.refusal.value
  useEffect(() => setAsked(false), [refusal])
  function submit() {
    drafts.flush()
    session.send({ kind: "submit_rating" })
    setAsked(true)
  }
  if (isAsked) {
    const isUp = session.status.value === "up"
    return (
      <p role="status">
        {isUp
          ? "Your rating is being handed in."
          : "Your rating is handed in when the connection is back."}
      </p>
    )
  }
  if (rating.recommendation === null) return <NotYet />
  return (
    <div class="row">
      <Confirm
        look="primary"
        label="Submit rating"
        title="Submit your rating?"
        action="Submit for good"
        onConfirm={submit}
      >
        <p>
          This is for good: it stays as it is from then on. The ratings of others who have submitted
          open to you, and yours to them.
        </p>
        <Consequences rated={rated} />
      </Confirm>
    </div>
  )
}

function Consequences({ rated: { session, staff, asked, rating } }: { rated: Rated }) {
  const scales = interviewScales(asked, staff)
  const factors = scales.map(({ factor }) => factor)
  const left = leftOutWords(total(rating, factors, {}), namesIn(scales))
  const notes = (session.own.value ?? NO_OWN).notes.filter((note) => !note.is_removed).length
  return (
    <>
      {notes > 0 && (
        <p>
          {notes === 1 ? "The note" : `The ${notes} notes`} that only you can see{" "}
          {notes === 1 ? "is" : "are"} handed in with it.
        </p>
      )}
      {left.length > 0 && <p>{left.join(" ")}</p>}
    </>
  )
}

function NotYet() {
  const [isTold, setTold] = useState(false)
  function tell() {
    setTold(true)
    document.querySelector<HTMLElement>(".recommendation input")?.focus()
  }
  return (
    <div class="row">
      <button type="button" class="primary" onClick={tell}>
        Submit rating
      </button>
      <p role="alert">{isTold && "Say what you recommend first."}</p>
    </div>
  )
}
