// Questions about who is who that several panels ask. A part that asks is drawn anew only when the
// answer changes, not with every edit.

import { useComputed } from "@preact/signals"
import type { Room } from "../interview/fold.ts"
import type { Person, Visitor } from "../interview/protocol.ts"
import type { Session } from "./session.ts"

export function useRoom<Value>(session: Session, read: (room: Room) => Value): Value | null {
  return useComputed(() => (session.room.value ? read(session.room.value) : null)).value
}

export function useIsLead(session: Session): boolean {
  const lead = useRoom(session, (room) => room.lead)
  return isInterviewer(session) && lead === session.you.value?.person
}

export function useIsOver(session: Session): boolean {
  return useRoom(session, (room) => room.phase === "ended") ?? false
}

export function isInterviewer(session: Session): boolean {
  return session.you.value?.role === "interviewer"
}

export function isCandidate(session: Session): boolean {
  return session.you.value?.role === "candidate"
}

export function mayWrite(session: Session): boolean {
  return session.you.value !== null && session.you.value.role !== "observer"
}

export function waitingAtTheDoor(session: Session): Visitor[] {
  const door = Object.values(session.staff.value?.door ?? {})
  return door.filter((visitor) => visitor.answer === "waiting")
}

/** Whether an interviewer was in the room, and none of them can be reached just now. */
export function interviewersAreCutOff(people: readonly Person[]): boolean {
  const interviewers = people.filter((person) => person.role === "interviewer")
  const isCutOff = interviewers.some((person) => person.presence === "cut_off")
  return isCutOff && !interviewers.some((person) => person.presence === "here")
}
