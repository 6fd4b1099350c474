// A WebSocket to a server that is some way off, over a wire that can be cut.

import { WebSocket as Wire } from "undici"

export interface Far {
  readonly url: string
  readonly origin: string
  readonly cookie: string
  /** Milliseconds that a message takes, in each direction. */
  readonly latency: number
}

const LOST = 1006

export class FarSocket {
  onopen: (() => void) | null = null
  onmessage: ((message: { data: string }) => void) | null = null
  onclose: ((close: { code: number; reason: string }) => void) | null = null
  #isCut = false
  readonly #wire: Wire

  constructor(readonly far: Far) {
    const { url, origin, cookie } = far
    this.#wire = new Wire(url, { headers: { origin, cookie } })
    this.#wire.onopen = () => this.#later(() => this.onopen?.())
    this.#wire.onmessage = ({ data }) =>
      this.#later(() => this.onmessage?.({ data: data as string }))
    this.#wire.onclose = ({ code, reason }) => this.#later(() => this.onclose?.({ code, reason }))
    this.#wire.onerror = () => undefined // A close follows.
  }

  send(text: string): void {
    this.#later(() => this.#wire.readyState === Wire.OPEN && this.#wire.send(text))
  }

  close(): void {
    this.#isCut = true
    this.#wire.close()
  }

  /** Cuts the wire: what is under way in either direction is lost. */
  cut(): void {
    if (this.#isCut) return
    this.close()
    this.onclose?.({ code: LOST, reason: "" })
  }

  // Timers of one length fire in the order in which they were set.
  #later(act: () => void): void {
    setTimeout(() => this.#isCut || act(), this.far.latency)
  }
}
