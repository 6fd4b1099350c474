// Long work in short turns, so that whoever presses a key meanwhile waits for no more than one.

/** For so long one turn may last, in milliseconds: less than half a frame. */
const TURN = 5

export class Turns {
  readonly #channel = new MessageChannel()
  #since = performance.now()

  /** Goes on at once, or when a turn is over, after all others have had theirs. */
  async next(): Promise<void> {
    if (performance.now() - this.#since < TURN) return
    const { port1, port2 } = this.#channel
    await new Promise((resolve) => {
      port1.onmessage = resolve
      port2.postMessage(null)
    })
    port1.onmessage = null // Whoever listens is kept alive.
    this.#since = performance.now()
  }
}
