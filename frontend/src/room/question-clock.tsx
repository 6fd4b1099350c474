// The clock of the current question: a time, and a state in words. It is calm: only the digits change,
// once a second, and who does not want to see it hides it.

import { useComputed, type ReadonlySignal } from "@preact/signals"
import { counts, isHidden, type Counts } from "./clock-choice.ts"
import type { Session } from "./session.ts"
import { clockTime, isoTime, spokenTime, type ClockState, type ShownClock } from "./shown-clock.ts"

/** `name` is another than `Question clock` where it is a second sight of it. */
export function QuestionClock({ session, name }: { session: Session; name?: string }) {
  const { shown } = session.clock
  const state = useComputed(() => shown.value?.state ?? null).value
  const lost = useComputed(() => shown.value?.lost ?? 0).value
  if (state === null || isHidden.value) return null
  return (
    <div class="clock">
      <div role="timer" aria-label={name ?? "Question clock"}>
        <Time shown={shown} /> <span class="clock-state">{stateWords(state, counts.value)}</span>
      </div>
      {lost > 0 && (
        <p class="quiet">{`${spokenTime(lost)} were given back for a lost connection`}</p>
      )}
    </div>
  )
}

function stateWords(state: ClockState, counts: Counts): string {
  if (state === "ready") return "\u00b7 ready"
  if (state === "over" && counts === "left") return "over"
  return `${counts} \u00b7 ${state}`
}

/** The only part of the page that is drawn every second. */
function Time({ shown }: { shown: ReadonlySignal<ShownClock | null> }) {
  const seconds = useComputed(() => (shown.value ? secondsOf(shown.value, counts.value) : 0))
  const iso = useComputed(() => isoTime(seconds.value))
  const words = useComputed(() => clockTime(seconds.value))
  return <time dateTime={iso}>{words}</time>
}

function secondsOf({ state, allotted, left }: ShownClock, counts: Counts): number {
  return counts === "left" || state === "ready" ? left : allotted - left
}
