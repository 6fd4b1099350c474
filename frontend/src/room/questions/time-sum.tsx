// The time of the interview in one calm line: what has gone, and what is planned of what there is.

import { useEffect, useState } from "preact/hooks"
import type { Staff } from "../../interview/protocol.ts"
import type { Session } from "../session.ts"
import { useRoom } from "../standing.ts"
import type { Asked } from "./list.ts"
import { elapsedMinutes, plannedMinutes } from "./minutes.ts"

const LOOK_EVERY = 10_000

type TimeSumProps = { session: Session; asked: Asked; staff: Staff }

export function TimeSum({ session, asked, staff }: TimeSumProps) {
  const minutes = useRoom(session, (room) => room.minutes)
  return (
    <p class="time-sum">
      {staff.plan?.title && <strong>{staff.plan.title}</strong>}
      <span>
        {useElapsed(session)} of {minutes} min gone
      </span>
      {staff.plan && (
        <span>
          {plannedMinutes(asked, staff)} of {staff.plan.frame.questions} min planned{" "}
          <span class="quiet">({frameWords(staff)})</span>
        </span>
      )}
    </p>
  )
}

function frameWords({ plan, extra_time }: Staff): string {
  const frame = [`opening ${plan?.frame.opening}`, `close ${plan?.frame.close}`]
  return [...frame, ...(extra_time === 1 ? [] : [`with extra time ${extra_time}`])].join(", ")
}

/** Whole minutes change seldom, and a moment later than by the second is no harm. */
function useElapsed(session: Session): number {
  const [, look] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => look((number) => number + 1), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [])
  const times = {
    began_at: useRoom(session, (room) => room.began_at),
    paused_at: useRoom(session, (room) => room.paused_at),
    paused_for: useRoom(session, (room) => room.paused_for) ?? 0,
    ended_at: useRoom(session, (room) => room.ended_at),
  }
  return elapsedMinutes(times, session.time.now())
}
