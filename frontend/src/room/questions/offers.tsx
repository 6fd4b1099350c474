// What could come next after a question was closed, each offer with its reason. Taking one is for people.

import type { Advice, Offer } from "../../interview/protocol.ts"
import { questionOnBoard } from "../asked.ts"
import { goToFollowUp } from "../guide/follow-ups.tsx"
import type { Session } from "../session.ts"
import { useRoom } from "../standing.ts"
import { takeOffer } from "./acts.ts"
import { HowOffersAreChosen } from "./how-offers-are-chosen.tsx"
import { closedLast } from "./list.ts"

const KINDS: Readonly<Record<Offer["kind"], string>> = {
  plan: "Plan",
  easier: "Easier",
  sideways: "Sideways",
  harder: "Harder",
  follow_up: "Stay",
  close: "Close",
}

export function Offers({ session, advice }: { session: Session; advice: Advice }) {
  return (
    <div class="offers" role="group" aria-label="What could come next">
      <h3>What could come next</h3>
      {advice.notices.map((notice) => (
        <p key={notice} class="notice">
          {notice}
        </p>
      ))}
      <ul>
        {advice.offers.map((offer, place) => (
          <OfferLine key={place} session={session} offer={offer} />
        ))}
      </ul>
      <HowOffersAreChosen />
    </div>
  )
}

function OfferLine({ session, offer }: { session: Session; offer: Offer }) {
  const isQuestion = Boolean(offer.question || offer.problem)
  return (
    <li class="offer">
      <div class="question-about">
        <span>
          <span class="badge">{KINDS[offer.kind]}</span>{" "}
          {isQuestion ? <strong>{offer.title}</strong> : <FollowUpMinutes offer={offer} />}
        </span>
        {isQuestion && <span class="quiet">{factsOf(offer)}</span>}
      </div>
      {isQuestion && (
        <button
          type="button"
          aria-label={`Take: ${offer.title}`}
          onClick={() => takeOffer(session, offer)}
        >
          Take
        </button>
      )}
      {offer.follow_up != null && <InTheGuide session={session} place={offer.follow_up} />}
      <p class="reason">{offer.reason}</p>
      {offer.text && <blockquote>{offer.text}</blockquote>}
    </li>
  )
}

/** Leads to a follow-up where it is released, as long as its question is the one on the board. */
function InTheGuide({ session, place }: { session: Session; place: number }) {
  const isOnBoard = useRoom(session, (room) => questionOnBoard(room)?.id === closedLast(room)?.id)
  if (!isOnBoard) return null
  return (
    <button type="button" onClick={() => goToFollowUp(place)}>
      Show in the guide
    </button>
  )
}

function FollowUpMinutes({ offer }: { offer: Offer }) {
  return offer.minutes ? <span class="quiet">{offer.minutes} min</span> : null
}

function factsOf({ level, minutes }: Offer): string {
  return level ? `level ${level} · ${minutes} min` : `${minutes} min`
}
