// How the time of the interview adds up: what is planned, and what has gone.

import type { Room } from "../../interview/fold.ts"
import type { Staff } from "../../interview/protocol.ts"
import type { Asked } from "./list.ts"

const MINUTE = 60_000

/** Minutes of the plan's core and of whatever was asked besides, with the candidate's extra time. */
export function plannedMinutes({ questions }: Asked, staff: Staff): number {
  const core = staff.plan?.core ?? []
  const asked = Object.values(questions).filter((one) => !one.is_withdrawn)
  const counted = new Set([...core, ...asked.map(({ id }) => id)])
  const minutes = [...counted].map((id) => staff.questions[id]?.minutes ?? 0)
  return Math.round(minutes.reduce((one, other) => one + other, 0) * staff.extra_time)
}

export type Times = Pick<Room, "began_at" | "paused_at" | "paused_for" | "ended_at">

/** Minutes of the interview that have gone, breaks left out; 0 before its beginning. */
export function elapsedMinutes(times: Times, now: number): number {
  const { began_at, paused_at, paused_for, ended_at } = times
  if (began_at === null) return 0
  const until = paused_at ?? ended_at ?? now
  return Math.max(0, Math.floor((until - began_at - paused_for) / MINUTE))
}
