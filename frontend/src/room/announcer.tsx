// What a screen reader is told: who came and went, who waits, what is asked and released, how the
// interview and its clock go on. Never what others type.

import { effect, signal } from "@preact/signals"
import type { Observation, Person, Question, Room, Visitor } from "../interview/protocol.ts"
import { factWords } from "../parts/observations.ts"
import { plain } from "../interview/plain.ts"
import { isHidden } from "./clock-choice.ts"
import { clockNews, type Glimpse } from "./clock-news.ts"
import { isCandidate, waitingAtTheDoor } from "./standing.ts"
import type { Session } from "./session.ts"

const sentence = signal("")

export function announce(words: string): void {
  sentence.value = words
}

export function Announcer() {
  return (
    <p class="for-screen-readers" aria-live="polite" aria-atomic="true">
      {sentence}
    </p>
  )
}

/** What of a room is compared, to say what has changed. */
interface Sight {
  readonly people: readonly Person[]
  readonly waiting: readonly Visitor[]
  readonly asked: readonly Question[]
  readonly observed: readonly Observation[]
  readonly phase: Room["phase"]
  readonly isPaused: boolean
  readonly clock: Glimpse
  readonly isLocked: boolean
}

/** Announces what follows from here on; returns how to stop. */
export function announceChanges(session: Session): () => void {
  let before: Sight | null = null
  return effect(() => {
    const now = sight(session)
    if (!now) return
    const said = before ? news(before, now) : waitings([], now.waiting)
    before = now
    if (said.length > 0) announce(said.join(" "))
  })
}

function sight(session: Session): Sight | null {
  const room = session.room.value
  return (
    room && {
      people: session.people.value,
      waiting: waitingAtTheDoor(session),
      asked: Object.values(room.questions),
      observed: isCandidate(session) ? room.observations : [],
      phase: room.phase,
      isPaused: room.paused_at !== null,
      clock: glimpse(session),
      isLocked: session.clock.isLocked.value,
    }
  )
}

/** Who hides the clock hears nothing of it either. */
function glimpse({ clock }: Session): Glimpse {
  const question = clock.question.value
  const shown = clock.shown.value
  return question && shown && !isHidden.value ? { question: question.id, ...shown } : null
}

function news(before: Sight, now: Sight): string[] {
  return [
    ...comings(before.people, now.people),
    ...waitings(before.waiting, now.waiting),
    ...openings(before.asked, now.asked),
    ...releases(before.asked, now.asked),
    ...now.observed.slice(before.observed.length).map((seen) => `Observed: ${factWords(seen)}.`),
    ...(before.phase === now.phase ? [] : [PHASE_WORDS[now.phase]]),
    ...turn(before.isPaused, now.isPaused, "The interview is paused.", "The interview goes on."),
    ...clockNews(before.clock, now.clock),
    ...turn(before.isLocked, now.isLocked, "The board is locked.", "The board is open."),
  ]
}

function turn(before: boolean, now: boolean, begun: string, over: string): string[] {
  if (before === now) return []
  return [now ? begun : over]
}

const PHASE_WORDS = {
  open: "The interview is open.",
  ending: "The interview is ending.",
  ended: "The interview has ended.",
}

const COMINGS = {
  here: "is here.",
  cut_off: "is reconnecting.",
  left: "has left.",
  removed: "was removed.",
}

function comings(before: readonly Person[], now: readonly Person[]): string[] {
  return now
    .filter((person) => before.find((one) => one.id === person.id)?.presence !== person.presence)
    .map((person) => `${person.name} ${COMINGS[person.presence]}`)
}

function openings(before: readonly Question[], now: readonly Question[]): string[] {
  return now
    .filter((question) => !before.some(({ id }) => id === question.id))
    .map((question) => `A question was opened: ${question.task.title}.`)
}

/** Hints and follow-ups as they are released, in their words. */
function releases(before: readonly Question[], now: readonly Question[]): string[] {
  return now.flatMap((question) => {
    const known = before.find(({ id }) => id === question.id)
    const hints = question.hints.slice(known?.hints.length ?? 0)
    const more = question.follow_ups.slice(known?.follow_ups.length ?? 0)
    return [
      ...hints.map(({ text }) => `A hint: ${plain(text)}`),
      ...more.map(({ text }) => `Going further: ${plain(text)}`),
    ]
  })
}

function waitings(before: readonly Visitor[], now: readonly Visitor[]): string[] {
  const seats = before.map(({ seat }) => seat)
  return now
    .filter(({ seat }) => !seats.includes(seat))
    .map(({ name }) => `${name} waits to be let in.`)
}
