// How much of a question's time is used, for strips: anew every few seconds, not with every one.

import { useComputed } from "@preact/signals"
import { used } from "../interview/clock.ts"
import type { Session } from "./session.ts"

const STEP = 5_000

/** Milliseconds; `used` is null as long as the question has not been opened. */
export interface QuestionUsed {
  readonly used: number | null
  readonly allotted: number
}

export function useQuestionUsed(session: Session, question: string): QuestionUsed {
  const spent = useComputed(() => {
    session.clock.shown.value
    const asked = session.room.value?.questions[question]
    if (!asked || asked.is_withdrawn) return null
    const time = used(asked.clock, session.time.now())
    return asked.clock.phase === "running" ? Math.floor(time / STEP) * STEP : time
  }).value
  const allotted = useComputed(() => session.room.value?.questions[question]?.clock.allotted ?? 0)
  return { used: spent, allotted: allotted.value }
}
