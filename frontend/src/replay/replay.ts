// One recording as a page shows it: the tape as it arrives, the player, and what is read from both.

import { batch, computed, signal, type ReadonlySignal } from "@preact/signals"
import { chapters, type Chapter } from "./chapters.ts"
import { Checkpoints, type State } from "./checkpoints.ts"
import { happened, type Moment } from "./happened.ts"
import { burstEnds, idleStretches, type Stretch } from "./idle.ts"
import { lanes, type Lane } from "./lanes.ts"
import { stateAt } from "./moment.ts"
import { Player, type Ticking } from "./player.ts"
import { Tape } from "./tape.ts"

/** Into so many parts the lanes are cut. */
export const PARTS = 300

/** Whose caret stays in sight: a person's by their id. */
export type Followed = "writer" | "nobody" | (string & {})

/** Whether names and times are hidden. */
export function isBlind({ tape }: Replay): boolean {
  return tape.header?.edition === "blind"
}

export class Replay {
  readonly tape = new Tape()
  readonly checkpoints = new Checkpoints(this.tape.entries)
  readonly player: Player

  readonly share = signal(0)
  readonly loaded = signal(0)
  readonly length = signal(0)
  readonly isWhole = signal(false)
  readonly failure = signal<string | null>(null)

  readonly state: ReadonlySignal<State>
  readonly room = computed(() => this.state.value.interview.room)
  /** The board that somebody looks at; null: the one that people had before them. */
  readonly looksAt = signal<string | null>(null)
  readonly follows = signal<Followed>("writer")
  /** Whoever scrolls by hand is left alone until they want to follow again. */
  readonly isFollowing = signal(true)

  readonly #whole = computed(() => (this.isWhole.value ? this.tape : null))
  readonly final = computed(() => this.#read((tape) => this.#finalOf(tape), null))
  readonly chapters = computed(() => this.#read<readonly Chapter[]>(chapters, []))
  readonly lanes = computed(() => this.#read<readonly Lane[]>((tape) => lanes(tape, PARTS), []))
  readonly idle = computed(() =>
    this.#read<readonly Stretch[]>(({ times, length }) => idleStretches(times, length), []),
  )
  readonly bursts = computed(() =>
    this.#read<readonly number[]>(({ times }) => burstEnds(times), []),
  )
  readonly moments = computed(() =>
    this.#read<readonly Moment[]>((tape) => happened(tape, this.#finalOf(tape)), []),
  )
  #wanted: number | null

  /** Begins at a moment, or without one at the end: what was written is what most people look for. */
  constructor(wanted: number | null, ticking: Ticking, steps: ReadonlySignal<boolean>) {
    this.#wanted = wanted
    this.player = new Player(this, ticking, steps)
    this.state = computed(() => {
      this.share.value // More may have arrived of this very moment.
      return stateAt(this.tape, this.checkpoints, this.player.time.value)
    })
  }

  /** Takes the next piece of the file, and folds it. */
  read(piece: string): void {
    const { tape } = this
    tape.read(piece)
    this.checkpoints.stateAfter(tape.entries.length)
    batch(() => {
      this.share.value = tape.share
      this.loaded.value = tape.loaded
      this.length.value = tape.length
      this.isWhole.value = tape.isWhole
    })
    this.#begin()
  }

  /** Goes to a moment for somebody, who need not be brought anywhere any more. */
  seek(time: number): void {
    this.#wanted = 0
    this.player.seek(time)
  }

  #begin(): void {
    const isUntouched = this.player.time.peek() === 0 && !this.player.isPlaying.peek()
    const wanted = this.#wanted ?? (this.isWhole.peek() ? this.length.peek() : 0)
    const canGo = this.isWhole.peek() || wanted <= this.loaded.peek()
    if (isUntouched && canGo && wanted > 0) this.player.seek(wanted)
  }

  #finalOf(tape: Tape) {
    return this.checkpoints.stateAfter(tape.entries.length).interview
  }

  #read<Value>(read: (tape: Tape) => Value, nothing: Value): Value {
    const whole = this.#whole.value
    return whole === null ? nothing : read(whole)
  }
}
