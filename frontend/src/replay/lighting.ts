// Which moments of a list are lit: the ones of now are, and those to come are quiet. Set by hand on the
// rows that change, since a seek must not draw hundreds of them anew.

import { countOf } from "../interview/ordered.ts"
import type { Moment } from "./happened.ts"

/** So long something is of now, in milliseconds. */
const NOW = 5_000
/** Rows that only turn quiet, or are so no more, wait so long: a slider that is drawn passes many. */
const REST = 80

export type Look = "passed" | "now" | "to-come"
type Timed = Pick<Moment, "time">

/** The rows from `since` on and before `passed` are of now. */
export interface Lit {
  readonly since: number
  readonly passed: number
}

/** What is lit at a moment; the last one that happened always is. `moments` are in order. */
export function litAt(moments: readonly Timed[], time: number): Lit {
  const passed = countBy(moments, time)
  return { since: Math.max(0, Math.min(passed - 1, countBy(moments, time - NOW))), passed }
}

export function lookOf(place: number, { since, passed }: Lit): Look {
  if (place >= passed) return "to-come"
  return place >= since ? "now" : "passed"
}

/** Lights the rows of a list that was drawn: at once those of now, and once it rests the others. */
export class Lighting {
  readonly #rows: readonly Element[]
  #lit: Lit = { since: 0, passed: 0 }
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(
    list: HTMLElement,
    readonly moments: readonly Timed[],
    time: number,
  ) {
    this.#rows = [...list.children]
    this.#lit = litAt(moments, time)
    this.#light(0, this.#rows.length)
  }

  /** Shows a moment, and returns the last row that happened if others are lit than before. */
  show(time: number): HTMLElement | null {
    const [before, lit] = [this.#lit, litAt(this.moments, time)]
    if (before.since === lit.since && before.passed === lit.passed) return null
    this.#lit = lit
    this.#light(before.since, before.passed)
    this.#light(lit.since, lit.passed)
    this.#settling ??= setTimeout(() => this.#settle(), REST)
    return (this.#rows[Math.max(0, lit.passed - 1)] as HTMLElement | undefined) ?? null
  }

  stop(): void {
    clearTimeout(this.#settling)
  }

  #settle(): void {
    this.#settling = undefined
    this.#light(0, this.#rows.length)
  }

  #light(since: number, until: number): void {
    for (let place = since; place < until; place++) {
      light(this.#rows[place]!, lookOf(place, this.#lit))
    }
  }
}

function light(row: Element, look: Look): void {
  if (row.className === look) return
  row.className = look
  const button = row.firstElementChild
  if (look === "now") button?.setAttribute("aria-current", "true")
  else button?.removeAttribute("aria-current")
}

/** How many moments are not after a time. */
function countBy(moments: readonly Timed[], time: number): number {
  return countOf(moments, (moment) => moment.time <= time)
}
