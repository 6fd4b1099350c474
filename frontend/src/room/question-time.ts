// The clock of the current question as this browser sees it: anew when something happens to it, and
// once a second while it runs. Nothing but what reads it is drawn for that.

import { computed, effect, signal, type ReadonlySignal } from "@preact/signals"
import { hasEnded, stopped } from "../interview/clock.ts"
import type { Room } from "../interview/fold.ts"
import type { Clock, Question, You } from "../interview/protocol.ts"
import { questionOnBoard, standingOf } from "./asked.ts"
import type { ServerTime } from "./server-time.ts"
import { nextSecond, shownClock, type ShownClock } from "./shown-clock.ts"

// So long the server waits before an absence counts, from its beginning on.
const GRACE = 5_000

/** What it needs of the visit that it belongs to. */
interface Visit {
  readonly you: ReadonlySignal<You | null>
  readonly streams: { readonly room: ReadonlySignal<Room | null> }
  readonly time: ServerTime
  readonly cutSince: ReadonlySignal<number | null>
}

export class QuestionTime {
  /** The question of the current board, or null if nothing is asked on it. */
  readonly question: ReadonlySignal<Question | null>
  /** What its clock shows; null when there is none, or it is closed. */
  readonly shown: ReadonlySignal<ShownClock | null>
  /** Whether a hard end has come, and the board takes nothing more. */
  readonly isLocked: ReadonlySignal<boolean>
  readonly isShown: ReadonlySignal<boolean>
  readonly #clock: ReadonlySignal<Clock | null>
  readonly #second = signal(0)

  constructor(readonly visit: Visit) {
    this.question = computed(() => {
      const room = visit.streams.room.value
      return room && questionOnBoard(room)
    })
    this.#clock = computed(() => this.#seen())
    this.shown = computed(() => this.#shown())
    this.isShown = computed(() => this.shown.value !== null)
    this.isLocked = computed(() => this.#hasEnded())
  }

  /** Looks at the clock on every second that it shows; returns how to stop. */
  run(): () => void {
    return effect(() => {
      this.#second.value
      const clock = this.#clock.value
      const wait = clock && nextSecond(clock, this.visit.time.now())
      if (wait === null) return undefined
      const timer = setTimeout(() => (this.#second.value += 1), wait)
      return () => clearTimeout(timer)
    })
  }

  /** The clock as the server will say it is: nobody can tell a browser that is cut off. */
  #seen(): Clock | null {
    this.#second.value
    const clock = this.question.value?.clock ?? null
    const since = this.visit.cutSince.value
    if (clock?.phase !== "running" || since === null || !this.#waitsForThis()) return clock
    return this.visit.time.now() < since + GRACE ? clock : stopped(clock, "cut_off", since)
  }

  #waitsForThis(): boolean {
    const rules = this.visit.streams.room.value?.rules
    return this.visit.you.value?.role === "candidate" && rules?.clock_waits === true
  }

  #shown(): ShownClock | null {
    this.#second.value
    const question = this.question.value
    const clock = this.#clock.value
    const isOver = this.visit.streams.room.value?.phase === "ended"
    if (!question || !clock || isOver) return null
    return standingOf(question) === "open" ? shownClock(clock, this.visit.time.now()) : null
  }

  #hasEnded(): boolean {
    this.#second.value
    const clock = this.#clock.value
    return clock !== null && hasEnded(clock, this.visit.time.now())
  }
}
