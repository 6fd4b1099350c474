// What interviewers do with questions, as wishes. Nothing here happens by itself.

import type { Offer } from "../../interview/protocol.ts"
import type { Session } from "../session.ts"
import { openNow, type Asked, type Line } from "./list.ts"

export function openQuestion(session: Session, question: string, closes = false): void {
  session.send({ kind: "open_question", question, after: session.current.value, closes })
}

/** Goes on with a question that is closed, or waits on another board. */
export function goOn(session: Session, { prepared, state, isOnBoard }: Line): void {
  if (state === "left") session.send({ kind: "show_board", board: prepared.id })
  else if (isOnBoard) session.send({ kind: "reopen_question", question: prepared.id })
  else openQuestion(session, prepared.id)
}

/** Says how a question went, which closes it; between two questions that asks what could be next. */
export function giveOutcome(
  session: Session,
  asked: Asked,
  question: string,
  outcome: number,
): void {
  const open = openNow(asked)
  session.send({ kind: "close_question", question, outcome })
  if (open === null || open.id === question) session.send({ kind: "ask_next" })
}

/** Opens what was offered; what is not at hand is taken out of the library first. */
export function takeOffer(session: Session, offer: Offer): void {
  const question =
    offer.question || session.send({ kind: "take_problem", problem: offer.problem ?? "" })
  openQuestion(session, question)
}
