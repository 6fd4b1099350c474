// Long work in short turns, so that whoever presses a key meanwhile waits for no more than one.

/** For so long one turn may last, in milliseconds: less than half a frame. */
const TURN = 5

export class Turns {
  readonly #channel = new MessageChannel()
  #since = performance.now()

  /** Goes on at once, or when a turn is over, after all others have had theirs. */
  async next(): Promise<void> {
    if (performance.now() - this.#since < TURN) return
    await new Promise((resolve) => {
      this.#channel.port1.onmessage = resolve
      this.#channel.port2.postMessage(null)
    })
    this.#since = performance.now()
  }
}
