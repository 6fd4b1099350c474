// Playing: where in the recording one is, how fast it goes on, and what is skipped.

import { countAt, type Tape } from "./tape.ts"

/** Nothing happens for longer than this: the player goes on shortly before something does. */
const IDLE = 3_000
const BEFORE = 500
/** A page that was not seen for a while goes on where it was. */
const LONGEST_STEP = 250

export class Player {
  readonly #tape: Tape
  readonly #tell: () => void
  position: number
  speed = 1
  skipsIdle = true
  isPlaying = false
  /** How long the stretch was that was skipped last. */
  skipped = 0

  /** Begins at the end, since the final code is what most people look for first. */
  constructor(tape: Tape, tell: () => void) {
    this.#tape = tape
    this.#tell = tell
    this.position = tape.length
  }

  get count(): number {
    return countAt(this.#tape, this.position)
  }

  /** Plays or pauses; at the end it plays from the beginning. */
  toggle() {
    if (!this.isPlaying && this.position >= this.#tape.length) this.position = 0
    this.isPlaying = !this.isPlaying
    this.skipped = 0
    this.#tell()
  }

  seek(position: number) {
    this.position = Math.min(Math.max(position, 0), this.#tape.length)
    this.skipped = 0
    this.#tell()
  }

  /** Lets so much time go by. */
  tick(elapsed: number) {
    if (!this.isPlaying) return
    this.position += Math.min(elapsed, LONGEST_STEP) * this.speed
    if (this.skipsIdle) this.#skip()
    if (this.position >= this.#tape.length) {
      this.position = this.#tape.length
      this.isPlaying = false
    }
    this.#tell()
  }

  #skip() {
    const next = this.#tape.times[this.count] ?? this.#tape.length
    const idle = next - this.position
    if (idle <= IDLE) return
    this.position = next - BEFORE
    this.skipped = idle - BEFORE
  }
}
