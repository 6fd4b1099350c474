// Rating: a draft that nobody else hears of, until it is submitted and all ratings open.

import { effect } from "@preact/signals"
import { useEffect, useState } from "preact/hooks"
import { NO_OWN } from "../../interview/staff.ts"
import { keep, kept } from "../../parts/keeping.ts"
import { Panel } from "../panel.tsx"
import { closedLast } from "../questions/list.ts"
import type { Session } from "../session.ts"
import { useIsOver, useRoom } from "../standing.ts"
import { Choice } from "./choice.tsx"
import { Comparison } from "./comparison.tsx"
import { drafted, Drafts } from "./drafts.ts"
import { InterviewForm, QuestionForm } from "./forms.tsx"
import type { Rated } from "./rated.ts"
import { askedOf } from "./scales.ts"
import { INTERVIEW, isOpen, shown } from "./shown.ts"
import { handedIn, hasSubmitted } from "./who.ts"

export function Rating({ session }: { session: Session }) {
  const questions = useRoom(session, (room) => room.questions)
  const isOver = useIsOver(session)
  const drafts = useDrafts(session)
  useFollowing(session, isOver)
  const staff = session.staff.value
  if (!questions || !staff) return null
  const rating = drafted((session.own.value ?? NO_OWN).rating, drafts.kept.value)
  const rated = { session, staff, drafts, rating, asked: askedOf(questions, staff) }
  return (
    <Panel title="Rating" className={isOver ? "rating is-over" : "rating"} isOpen={isOpen}>
      {hasSubmitted(session) ? <Open rated={rated} /> : <Sealed rated={rated} />}
      <HandedIn session={session} />
    </Panel>
  )
}

function Open({ rated }: { rated: Rated }) {
  const ratings = rated.session.ratings.value
  if (!ratings) return <p role="status">The ratings are on their way.</p>
  return <Comparison rated={rated} ratings={ratings} />
}

function Sealed({ rated }: { rated: Rated }) {
  const { session, drafts, asked } = rated
  const question = asked.find(({ id }) => id === shown.value)
  const isDown = session.status.value !== "up"
  const count = drafts.kept.value.size
  return (
    <>
      <p class="quiet">
        A draft that only you see. {count === 0 ? "All of it is saved." : keptWords(count, isDown)}
      </p>
      <Choice rated={rated} />
      {question ? (
        <QuestionForm rated={rated} question={question} />
      ) : (
        <InterviewForm rated={rated} />
      )}
    </>
  )
}

function keptWords(count: number, isDown: boolean): string {
  if (!isDown) return "It is being saved."
  return `${count} of it ${count === 1 ? "is" : "are"} kept in this browser for now.`
}

function HandedIn({ session }: { session: Session }) {
  const { done, missing } = handedIn(session)
  return (
    <p class="quiet">
      {done.length > 0 && `Submitted: ${done.join(", ")}. `}
      {missing.length > 0 ? `Not yet submitted: ${missing.join(", ")}.` : "All have submitted."}
    </p>
  )
}

function useDrafts(session: Session): Drafts {
  const [drafts] = useState(() => newDrafts(session))
  useEffect(() => {
    const flush = () => drafts.flush()
    const ends = [
      effect(() => followRating(session, drafts)),
      effect(() => void (session.keptRatings.value = drafts.kept.value.size)),
    ]
    addEventListener("pagehide", flush)
    return () => {
      removeEventListener("pagehide", flush)
      for (const end of ends) end()
    }
  }, [])
  return drafts
}

/** Shows what it is time to rate, but never takes a form away that somebody is at work in. */
function useFollowing(session: Session, isOver: boolean): void {
  const closed = useRoom(session, (room) => closedLast(room)?.id ?? null)
  useEffect(() => {
    if (closed && !isAtWork()) shown.value = closed
  }, [closed])
  useEffect(() => {
    if (!isOver) return
    isOpen.value = true
    if (isAtWork()) return
    shown.value = INTERVIEW
    document.querySelector(".rating")?.scrollIntoView({ block: "start" })
  }, [isOver])
}

function isAtWork(): boolean {
  return document.querySelector(".rating-form:focus-within") !== null
}

function newDrafts(session: Session): Drafts {
  const key = `rating ${session.seat}`
  const shelf = { read: () => kept(key), write: (text: string) => keep(key, text) }
  return new Drafts(shelf, (draft) => void session.send(draft))
}

function followRating(session: Session, drafts: Drafts): void {
  const own = session.own.value
  if (hasSubmitted(session)) drafts.clear()
  else if (own) drafts.holds(own.rating)
}
