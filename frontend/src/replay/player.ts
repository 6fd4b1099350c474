// Playing a recording: where one is, whether it goes on, how fast, and what is skipped. Time is handed
// in, so that a test can be faster than a person.

import { batch, computed, signal, type ReadonlySignal } from "@preact/signals"
import { idleAt, lastBy, type Stretch } from "./idle.ts"

export const SPEEDS: readonly number[] = [0.5, 1, 1.5, 2, 4, 8, 16]

/** Calls back again and again, with the milliseconds since the last time; returns how to stop. */
export type Ticking = (tick: (passed: number) => void) => () => void

/** What is played: its length, how much is here, where nothing happens, and where bursts end. */
export interface Played {
  readonly length: ReadonlySignal<number>
  readonly loaded: ReadonlySignal<number>
  readonly isWhole: ReadonlySignal<boolean>
  /** Why no more of it comes; null: all is well. */
  readonly failure: ReadonlySignal<string | null>
  readonly idle: ReadonlySignal<readonly Stretch[]>
  readonly bursts: ReadonlySignal<readonly number[]>
}

/** A page that was out of sight goes on where it was. */
const LONGEST_TICK = 250
const NOTE_LASTS = 2_500

export class Player {
  readonly isPlaying = signal(false)
  readonly speed = signal(1)
  readonly skipsIdle = signal(true)
  /** How many milliseconds were just skipped; null: none, or that is a while ago. */
  readonly skipped = signal<number | null>(null)
  readonly time: ReadonlySignal<number>
  readonly isAtEnd: ReadonlySignal<boolean>
  readonly #position = signal(0)
  #stop: (() => void) | null = null
  #noteFor = 0

  /** One that `steps` shows what happened burst by burst, for people who want no motion. */
  constructor(
    readonly played: Played,
    readonly ticking: Ticking,
    steps: ReadonlySignal<boolean>,
  ) {
    this.time = computed(() => {
      const position = this.#position.value
      // Bursts are known of a whole recording alone.
      const isStepping = this.isPlaying.value && steps.value && played.isWhole.value
      return isStepping ? lastBy(played.bursts.value, position) : position
    })
    this.isAtEnd = computed(() => this.time.value >= played.length.value)
  }

  /** Goes on; from the beginning if this is the end. */
  play(): void {
    if (this.isPlaying.peek()) return
    if (this.isAtEnd.peek()) this.#position.value = 0
    this.isPlaying.value = true
    this.#stop = this.ticking((passed) => this.#tick(Math.min(passed, LONGEST_TICK)))
  }

  pause(): void {
    this.#stop?.()
    this.#stop = null
    batch(() => {
      this.#position.value = this.time.peek()
      this.isPlaying.value = false
      this.skipped.value = null
    })
  }

  toggle(): void {
    if (this.isPlaying.peek()) this.pause()
    else this.play()
  }

  /** Goes to a moment; playing goes on from there, as soon as that is here. */
  seek(time: number): void {
    const within = Math.max(0, Math.min(time, this.played.length.peek()))
    batch(() => {
      this.#position.value = within
      this.skipped.value = null
    })
  }

  #tick(passed: number): void {
    const position = this.#position.peek() + passed * this.speed.peek()
    const idle = this.skipsIdle.peek() ? idleAt(this.played.idle.peek(), position) : null
    batch(() => {
      this.#forget(passed)
      if (idle) this.#skip(idle.until, position)
      else this.#goOn(position)
    })
    if (this.isAtEnd.peek() || this.#isCutOff()) this.pause()
  }

  #skip(until: number, position: number): void {
    this.#goOn(until)
    this.skipped.value = until - position
    this.#noteFor = NOTE_LASTS
  }

  /** As far as the tape is here; what lies beyond it is waited for. */
  #goOn(time: number): void {
    const here = Math.min(time, this.played.loaded.peek())
    this.#position.value = Math.max(this.#position.peek(), here)
  }

  /** Whether all is played that there is, and no more of it comes. */
  #isCutOff(): boolean {
    const { failure, loaded } = this.played
    return failure.peek() !== null && this.#position.peek() >= loaded.peek()
  }

  #forget(passed: number): void {
    this.#noteFor -= passed
    if (this.#noteFor <= 0) this.skipped.value = null
  }
}
