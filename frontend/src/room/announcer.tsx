// What a screen reader is told: who came and went, who waits, what is asked, how the interview goes on.
// Never what others type.

import { effect, signal } from "@preact/signals"
import type { Person, Question } from "../interview/protocol.ts"
import { waitingAtTheDoor } from "./standing.ts"
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

/** Announces what follows from here on; returns how to stop. */
export function announceChanges(session: Session): () => void {
  let people: readonly Person[] | null = null
  let phase: string | null = null
  let waiting: string[] = []
  let asked: readonly Question[] | null = null
  return effect(() => {
    const room = session.room.value
    if (!room) return
    const said = [
      ...(people ? comings(people, session.people.value) : []),
      ...waitings(waiting, session),
      ...(asked ? openings(asked, Object.values(room.questions)) : []),
      ...(phase !== null && phase !== room.phase ? [PHASE_WORDS[room.phase]] : []),
    ]
    people = session.people.value
    phase = room.phase
    asked = Object.values(room.questions)
    waiting = waitingAtTheDoor(session).map((visitor) => visitor.seat)
    if (said.length > 0) announce(said.join(" "))
  })
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

function waitings(before: readonly string[], session: Session): string[] {
  return waitingAtTheDoor(session)
    .filter((visitor) => !before.includes(visitor.seat))
    .map((visitor) => `${visitor.name} waits to be let in.`)
}
