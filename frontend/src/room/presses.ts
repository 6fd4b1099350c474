// An interviewer's presses: the pen is taken up, and put down once all that was written is saved. What a
// candidate writes with needs no press.

import { computed, signal } from "@preact/signals"
import type { Press } from "../interview/protocol.ts"
import { lastPress } from "../interview/presses.ts"
import { openPress } from "./happened.ts"
import type { Session } from "./session.ts"

export class Presses {
  /** The pen has been put down; the server hears of it when all is written. */
  readonly isStopping = signal(false)
  /** How many keys went nowhere since the pen was down. */
  readonly inVain = signal(0)
  /** Whether this person's keys reach the boards. */
  readonly mayType = computed(() => {
    const you = this.session.you.value
    if (you?.role !== "interviewer") return you?.role === "candidate"
    return this.#open.value !== null && !this.isStopping.value
  })
  /** What this person could take back: what was written since the pen was last taken up. */
  readonly last = computed(() => lastPress(this.#presses.value, this.session.you.value?.person))
  readonly #presses = computed(() => this.session.room.value?.presses ?? {})
  readonly #open = computed((): Press | null =>
    openPress(this.session.room.value, this.session.you.value?.person),
  )
  #ended = ""

  constructor(readonly session: Session) {}

  begin(): void {
    this.inVain.value = 0
    if (!this.isStopping.value) this.session.send({ kind: "begin_writing" })
  }

  stop(): void {
    this.isStopping.value = true
  }

  /** Tells the server that the pen is down; to be called whenever something may have been saved. */
  finish(): void {
    if (!this.isStopping.value || this.session.unacknowledged.value > 0) return
    const press = this.#open.value
    if (press === null) this.isStopping.value = false
    else if (press.id !== this.#ended) {
      this.#ended = press.id
      this.session.send({ kind: "end_writing" })
    }
  }
}
