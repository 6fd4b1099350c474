// The questions at hand, in the order in which they are listed, and what may be done with each.

import type { Room } from "../../interview/fold.ts"
import type { PreparedQuestion, Question, Staff } from "../../interview/protocol.ts"
import { standingOf } from "../asked.ts"

/** What the list needs of the room; it stays the same while people type. */
export type Asked = Pick<Room, "questions" | "current">

/** `left`: asked and not closed, while another board is the current one. */
export type State = "next" | "waiting" | "current" | "left" | "closed" | "withdrawn"

export interface Line {
  readonly prepared: PreparedQuestion
  readonly state: State
  readonly isOnBoard: boolean
}

export interface Lines {
  readonly core: readonly Line[]
  readonly reserve: readonly Line[]
  readonly extras: readonly Line[]
}

export function linesOf(asked: Asked, staff: Staff): Lines {
  const core = staff.plan?.core ?? []
  const reserve = staff.plan?.reserve ?? []
  const planned = new Set([...core, ...reserve])
  const extras = Object.keys(staff.questions).filter((id) => !planned.has(id))
  const next = nextOf(asked, staff)
  const lines = (ids: readonly string[]) =>
    ids.map((id) => lineOf(asked, staff.questions[id]!, id === next))
  return { core: lines(core), reserve: lines(reserve), extras: lines(extras) }
}

/** The first question of the plan's core that has not been asked, or was opened by mistake only. */
export function nextOf(asked: Asked, staff: Staff): string | null {
  const core = staff.plan?.core ?? []
  return core.find((id) => !isAsked(asked, id)) ?? null
}

/** Why the plan has no next question to open; null if it has one. */
export function whyNoNext(asked: Asked, staff: Staff): string | null {
  if (nextOf(asked, staff) !== null) return null
  return staff.plan === null
    ? "There is no plan to follow."
    : "Every question of the plan's core has been asked."
}

/** The question that is asked now, if it is still open. */
export function openNow(asked: Asked): Question | null {
  const question = asked.questions[asked.current ?? ""]
  return question && standingOf(question) === "open" ? question : null
}

/** Stepping back is for mistakes: once the clock has been started it is none. */
export function mayStepBack(asked: Asked): boolean {
  const question = openNow(asked)
  return question !== null && question.after !== null && question.clock.phase === "ready"
}

/** The question that was closed last, if any is closed. */
export function closedLast(asked: Asked): Question | null {
  const closed = Object.values(asked.questions).filter((one) => standingOf(one) === "closed")
  return closed.sort((one, other) => other.closed_at! - one.closed_at!)[0] ?? null
}

/** The question that was closed last, if nobody has said how it went and another board is up. */
export function withoutOutcome(asked: Asked, staff: Staff): PreparedQuestion | null {
  const last = closedLast(asked)
  const prepared = last && last.id !== asked.current ? staff.questions[last.id] : undefined
  return prepared?.outcome === null ? prepared : null
}

/** Offers are for the moment between two questions, and about the one that was closed last. */
export function areOffersDue(asked: Asked, staff: Staff): boolean {
  const last = closedLast(asked)
  const outcome = last && staff.questions[last.id]?.outcome
  return staff.advice !== null && openNow(asked) === null && typeof outcome === "number"
}

function lineOf(asked: Asked, prepared: PreparedQuestion, isNext: boolean): Line {
  const isOnBoard = asked.current === prepared.id
  return { prepared, state: stateOf(asked, prepared.id, isNext), isOnBoard }
}

function stateOf(asked: Asked, id: string, isNext: boolean): State {
  const question = asked.questions[id]
  if (isNext) return "next"
  if (!question) return "waiting"
  const standing = standingOf(question)
  if (standing !== "open") return standing
  return asked.current === id ? "current" : "left"
}

function isAsked(asked: Asked, id: string): boolean {
  const question = asked.questions[id]
  return question !== undefined && !question.is_withdrawn
}
