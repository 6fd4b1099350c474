// One recording as a page shows it: its overview, the tape as it arrives, the player, and what is read
// from all of them. The overview is here first; what has not arrived is told by the server.

import { batch, computed, signal, type ReadonlySignal } from "@preact/signals"
import type { Overview } from "../interview/protocol.ts"
import { chapters, type Chapter } from "./chapters.ts"
import { BEGINNING, Checkpoints, stateOf, type State } from "./checkpoints.ts"
import { happened, type Moment } from "./happened.ts"
import { burstEnds, idleStretches, type Stretch } from "./idle.ts"
import { stateAt } from "./moment.ts"
import { Player, type Ticking } from "./player.ts"
import { markedIn, Tape } from "./tape.ts"

/** Whose caret stays in sight: a person's by their id. */
export type Followed = "writer" | "nobody" | (string & {})

/** A moment as the server tells it. */
export interface Told {
  readonly time: number
  readonly state: State
}

/** Whether names and times are hidden. */
export function isBlind({ overview }: Replay): boolean {
  return overview.value?.header.edition === "blind"
}

const DAY = 24 * 60 * 60 * 1000

/** Whether times are anybody's: those of a blind edition count from zero, also where one was imported. */
export function hasTimes(replay: Replay): boolean {
  const header = replay.overview.value?.header
  return !isBlind(replay) && !(header?.imported_from && header.created < DAY)
}

export class Replay {
  readonly tape = new Tape()
  readonly checkpoints = new Checkpoints(this.tape.entries)
  readonly player: Player

  readonly overview = signal<Overview | null>(null)
  readonly told = signal<Told | null>(null)
  readonly share = signal(0)
  readonly loaded = signal(0)
  readonly isWhole = signal(false)
  /** Whether somebody wanted to step where the tape has not come yet. */
  readonly stepsTooSoon = signal(false)
  readonly failure = signal<string | null>(null)
  readonly length = computed(() =>
    this.isWhole.value ? this.loaded.value : (this.overview.value?.length ?? 0),
  )

  readonly state: ReadonlySignal<State>
  readonly room = computed(() => this.state.value.interview.room)
  /** The board that somebody looks at; null: the one that people had before them. */
  readonly looksAt = signal<string | null>(null)
  readonly follows = signal<Followed>("writer")
  /** Whoever scrolls by hand is left alone until they want to follow again. */
  readonly isFollowing = signal(true)

  readonly #ending = computed(() => this.#read(({ scene }) => stateOf(scene), BEGINNING))
  readonly final = computed(() => (this.overview.value ? this.#ending.value.interview : null))
  readonly chapters = computed(() =>
    this.#read<readonly Chapter[]>((overview) => chapters(markedIn(overview)), []),
  )
  readonly lanes = computed(() => this.#read<Overview["lanes"]>(({ lanes }) => lanes, []))
  readonly moments = computed(() =>
    this.#read<readonly Moment[]>(
      (overview) => happened(markedIn(overview), this.#ending.value.interview),
      [],
    ),
  )
  readonly idle = computed<readonly Stretch[]>(() =>
    this.isWhole.value
      ? idleStretches(this.tape.times, this.tape.length)
      : this.#read<readonly Stretch[]>(({ idle }) => idle, []),
  )
  /** A moment of which only the server can tell; null: what is to be shown is here. */
  readonly asked = computed(() => {
    const time = this.player.time.value
    return this.isHere(time) || time >= this.length.value ? null : time
  })
  readonly bursts = computed(() => (this.isWhole.value ? burstEnds(this.tape.times) : []))
  /** What was shown last stays until something else can be. */
  #shown = { count: 0, state: BEGINNING }
  #wanted: number | null

  /** Begins at a moment, or without one at the end: what was written is what most people look for. */
  constructor(wanted: number | null, ticking: Ticking, steps: ReadonlySignal<boolean>) {
    this.#wanted = wanted
    this.player = new Player(this, ticking, steps)
    this.state = computed(() => (this.#shown = this.#stateAt(this.player.time.value)).state)
  }

  /** Takes the overview; one that is newer leaves everybody where they are. */
  open(overview: Overview): void {
    const isFirst = this.overview.peek() === null
    this.overview.value = overview
    if (isFirst) this.player.seek(this.#wanted ?? overview.length)
  }

  /** Takes the next piece of the file, and folds it. */
  read(piece: string): void {
    const { tape } = this
    tape.read(piece)
    this.checkpoints.advance(tape.entries.length)
    batch(() => {
      this.share.value = tape.share
      this.loaded.value = tape.loaded
      this.isWhole.value = tape.isWhole
    })
  }

  /** Goes to a moment for somebody. */
  seek(time: number): void {
    this.stepsTooSoon.value = false
    this.player.seek(time)
  }

  /** Whether the tape has arrived up to a moment. */
  isHere(time: number): boolean {
    return this.isWhole.value || time <= this.loaded.value
  }

  /** The server's time at a moment. */
  atTime(time: number): number {
    return (this.overview.value?.header.started ?? 0) + time
  }

  #stateAt(time: number): { count: number; state: State } {
    if (this.isHere(time)) {
      const count = this.tape.countAt(time)
      // More may have arrived, of other moments: what is shown stays the very same.
      if (count === this.#shown.count) return this.#shown
      return { count, state: stateAt(this.tape, this.checkpoints, time) }
    }
    const told = this.told.value
    if (time >= this.length.value) return { count: -1, state: this.#ending.value }
    return told?.time === time ? { count: -1, state: told.state } : this.#shown
  }

  #read<Value>(read: (overview: Overview) => Value, nothing: Value): Value {
    const overview = this.overview.value
    return overview === null ? nothing : read(overview)
  }
}
