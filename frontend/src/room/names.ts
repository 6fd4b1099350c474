// What people are called where something that they did is told.

import type { Session } from "./session.ts"

export function nameOf(session: Session, id: string): string {
  if (session.you.value?.person === id) return "You"
  return session.people.value.find((person) => person.id === id)?.name ?? "An interviewer"
}

/** The same in the middle of a sentence. */
export function byWhom(session: Session, id: string): string {
  const name = nameOf(session, id)
  return name === "You" ? "you" : name
}
