// One browser's way to the room: a WebSocket that is opened again whenever it is lost. It knows the
// heartbeat and the close codes, and nothing of what is said.

import { CLOSING, type Hello, type Incoming, type Outgoing } from "../interview/protocol.ts"
import { backoff } from "./backoff.ts"
import { steadyNow } from "./steady-clock.ts"

const HEARTBEAT = 5_000
// Silence for this long after a question means that the way is dead; with the heartbeat, 10 seconds.
const ANSWER_WITHIN = 5_000
const WELCOME_WITHIN = 10_000
const PROBE_WITHIN = 2_500
const LOOK_EVERY = 500

const TOO_LARGE = 1009
const OPEN = 1 // of a socket's states

/** `hears_more`: the server wants to greet this browser anew, since more is open to it now. */
export type Drop = "cut" | "too_large" | "hears_more"

/** What a connection tells those who use it. */
export interface Listener {
  /** What to begin with. */
  hello(): Hello
  /** Something was said; by the time a welcome or a lobby is heard, the connection is up. */
  heard(message: Outgoing): void
  /** The way is lost and will be tried again. */
  dropped(why: Drop): void
  /** The server said something final. */
  closed(code: number, words: string): void
}

export class Connection {
  #socket: WebSocket | null = null
  #isUp = false
  #isStopped = false
  #attempt = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #heartbeat: ReturnType<typeof setInterval> | undefined
  #deadline = Infinity
  #pingAt = 0

  constructor(
    readonly open: () => WebSocket,
    readonly listener: Listener,
  ) {}

  get isUp(): boolean {
    return this.#isUp
  }

  start(): void {
    this.#heartbeat = setInterval(() => this.#look(), LOOK_EVERY)
    this.#connect()
  }

  stop(): void {
    this.#isStopped = true
    this.#isUp = false
    clearInterval(this.#heartbeat)
    clearTimeout(this.#retry)
    this.#detach()?.close(1000)
  }

  send(message: Incoming): boolean {
    // A socket that is being closed takes nothing any more, and says so on the console.
    if (!this.#isUp || !this.#socket || this.#socket.readyState > OPEN) return false
    this.#socket.send(JSON.stringify(message))
    return true
  }

  /** The network or the page is back, or may be gone: connects now, or asks whether anybody hears. */
  wake(): void {
    if (this.#isStopped) return
    if (!this.#socket) {
      this.#attempt = 0
      this.#connect()
    } else if (this.#isUp) {
      this.#ping(PROBE_WITHIN)
    }
  }

  /** Leaves this socket for a new one: what was heard over it does not fit together. */
  again(): void {
    if (this.#socket) this.#drop("cut")
  }

  #connect(): void {
    clearTimeout(this.#retry)
    const socket = this.open()
    this.#socket = socket
    this.#deadline = this.#now() + WELCOME_WITHIN
    socket.onopen = () => this.#greet(socket)
    socket.onmessage = (message) => this.#hear(JSON.parse(message.data as string) as Outgoing)
    socket.onclose = (close) => this.#ended(close)
  }

  #greet(socket: WebSocket): void {
    this.#deadline = this.#now() + WELCOME_WITHIN
    socket.send(JSON.stringify(this.listener.hello()))
  }

  #hear(message: Outgoing): void {
    this.#deadline = Infinity
    // Not at the welcome: what follows it may be what does not fit.
    if (message.kind === "pong") this.#attempt = 0
    if (message.kind === "welcome" || message.kind === "lobby") this.#isUp = true
    this.listener.heard(message)
  }

  #ended({ code, reason }: CloseEvent): void {
    if (code === CLOSING.HEARS_MORE && this.#attempt === 0) return this.#comeBack()
    if (code < 4400 || code > 4499) return this.#drop(code === TOO_LARGE ? "too_large" : "cut")
    this.stop()
    this.listener.closed(code, reason)
  }

  /** At once, but only once: a server that says so again and again is left in peace. */
  #comeBack(): void {
    this.#attempt += 1
    this.#isUp = false
    this.#detach()
    this.listener.dropped("hears_more")
    this.#connect()
  }

  #drop(why: Drop): void {
    this.#isUp = false
    this.#deadline = Infinity
    this.#detach()?.close(4000)
    this.#retry = setTimeout(() => this.#connect(), backoff(this.#attempt++, Math.random()))
    this.listener.dropped(why)
  }

  /** A socket that was left may still speak for a while; nobody listens to it. */
  #detach(): WebSocket | null {
    const socket = this.#socket
    this.#socket = null
    if (socket) socket.onopen = socket.onmessage = socket.onclose = null
    return socket
  }

  #look(): void {
    // A hidden page looks seldom; what counts is an unanswered question, not the time since.
    const now = this.#now()
    if (now >= this.#deadline) this.#drop("cut")
    else if (this.#isUp && now - this.#pingAt >= HEARTBEAT) this.#ping(ANSWER_WITHIN)
  }

  #ping(within: number): void {
    this.#pingAt = this.#now()
    this.#deadline = Math.min(this.#deadline, this.#pingAt + within)
    this.send({ kind: "ping", sent: Math.round(steadyNow()) })
  }

  #now(): number {
    return performance.now()
  }
}

/** Wakes a connection when the page or the network is back; returns how to stop that. */
export function wakeOnReturn(connection: Connection): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const wake = () => connection.wake()
  for (const event of ["online", "offline", "pageshow"]) addEventListener(event, wake, { signal })
  document.addEventListener("visibilitychange", () => !document.hidden && wake(), { signal })
  return () => stop.abort()
}
