// Interviewers by name, and who of them has submitted a rating.

import type { Session } from "../session.ts"

export function nameOf(session: Session, person: string): string {
  const known = session.people.value.find(({ id }) => id === person)
  const name = known?.name ?? "An interviewer"
  return session.you.value?.person === person ? `${name} (you)` : name
}

/** Who has submitted, and who has been here as an interviewer and has not. */
export function handedIn(session: Session): { done: string[]; missing: string[] } {
  const submitted = session.staff.value?.handed_in ?? []
  const waitedFor = session.people.value.filter(
    ({ id, role, presence }) =>
      role === "interviewer" && presence !== "removed" && !submitted.includes(id),
  )
  return {
    done: submitted.map((person) => nameOf(session, person)),
    missing: waitedFor.map(({ id }) => nameOf(session, id)),
  }
}

export function hasSubmitted(session: Session): boolean {
  const person = session.you.value?.person
  return session.staff.value?.handed_in.some((one) => one === person) ?? false
}
