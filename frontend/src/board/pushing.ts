// Handing in what is unconfirmed: how much one push carries, and that one at a time is on its way.

import type { ChangeSet } from "@codemirror/state"
import type { Changes } from "../interview/protocol.ts"

// Between two pushes, so that quick typing stays within what a connection may send.
const PAUSE = 25
const AFTER_REFUSAL = 400

// What stands around the updates in a push: its kind, ids and numbers.
const ENVELOPE_BYTES = 512

export interface PushLimits {
  readonly push_updates: number
  readonly push_bytes: number
}

interface Update {
  readonly changes: ChangeSet
}

const encoder = new TextEncoder()

/** The longest beginning of the updates that fits, and always the first of them. */
export function prefix(updates: readonly Update[], limits: PushLimits): Changes[] {
  const taken: Changes[] = []
  let bytes = ENVELOPE_BYTES
  for (const { changes } of updates.slice(0, limits.push_updates)) {
    const json: unknown = changes.toJSON()
    bytes += encoder.encode(JSON.stringify(json)).length + 1
    if (taken.length > 0 && bytes > limits.push_bytes) break
    taken.push(json)
  }
  return taken
}

/** Sends updates and returns the id of the push they went in. */
type Send = (sequence: number, updates: readonly Changes[]) => string

/** The pushes of one editor instance. */
export class Pushes {
  /** What was made up to this sequence was made before the connection was back. */
  away = 0
  #onTheirWay: { readonly id: string; readonly last: number; readonly size: number } | null = null
  #atMost = Infinity
  #notBefore = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `confirmed` is the sequence of the last update that the server has. */
  constructor(public confirmed = 0) {}

  get areOnTheirWay(): boolean {
    return this.#onTheirWay !== null
  }

  holds(id: string): boolean {
    return this.#onTheirWay?.id === id
  }

  /** Sends what fits, or calls `again` when it may. */
  hurry(updates: readonly Update[], limits: PushLimits, send: Send, again: () => void): void {
    if (this.#onTheirWay || updates.length === 0) return
    const pause = this.#notBefore - performance.now()
    if (pause > 0) {
      this.stop()
      this.#timer = setTimeout(again, pause)
      return
    }
    const taken = prefix(updates.slice(0, this.#atMost), limits)
    this.#notBefore = performance.now() + PAUSE
    const last = this.confirmed + taken.length
    this.#onTheirWay = { id: send(this.confirmed + 1, taken), last, size: taken.length }
  }

  /** The server has this one and all before it. */
  confirm(sequence: number): void {
    this.confirmed = Math.max(this.confirmed, sequence)
    if (!this.#onTheirWay || this.confirmed < this.#onTheirWay.last) return
    this.#onTheirWay = null
    this.#atMost = Infinity
  }

  /** What is on its way was refused for now: less of it, and later. */
  postpone(): void {
    this.#atMost = Math.max(1, Math.floor((this.#onTheirWay?.size ?? 1) / 2))
    this.#onTheirWay = null
    this.#notBefore = performance.now() + AFTER_REFUSAL
  }

  /** The connection is lost, and with it the knowledge of what is on its way. */
  cut(): void {
    this.#onTheirWay = null
    this.stop()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
