// One seat's visit to a room: what the panels read, and what they may do.
//
// Everything here is a signal or a plain call; panels know no socket. `room` is told anew with every
// edit; read the narrow signals (`people`, `chat`, `boards`) where they suffice.
//
//   you        who this is; null until the server has said so
//   lobby      what somebody who is not inside yet may know; null once inside
//   room       the public half of the interview; null until inside
//   staff, own the private halves; null for everybody but interviewers
//   status     of the connection; `closed` is final and `closed.value` says why
//   saved      the chip: its tone, and words that begin with `Saved`, `Saving N` or `Offline, N`
//   lost       texts that could not be saved, to be downloaded, copied or dismissed
//   refusal    the latest "no" of the server or of this browser, for a passing notice

import { signal, type ReadonlySignal, type Signal } from "@preact/signals"
import type { Board, Room } from "../interview/fold.ts"
import type {
  ChatLine,
  Command,
  Limits,
  Lobby,
  Own,
  Person,
  Staff,
  You,
} from "../interview/protocol.ts"

export type Status = "connecting" | "up" | "down" | "closed"

/** Why there is no way back; `words` are fit to be shown. */
export interface Closed {
  readonly code: number
  readonly words: string
}

export interface Saved {
  readonly tone: "quiet" | "warning" | "error"
  readonly text: string
}

/** A text that stood on a board here and that the server has not taken. */
export interface Lost {
  readonly id: string
  readonly board: string
  readonly title: string
  readonly text: string
  readonly at: number
}

/** A new object for every refusal, so that the same words twice are two notices. */
export interface Refused {
  readonly sentence: string
}

type WithoutId<Wish> = Wish extends Command ? Omit<Wish, "id"> : never
/** A command as a panel gives it: without its id. Edits do not go this way. */
export type Wish = WithoutId<Exclude<Command, { kind: "push" | "select" }>>

export class Session {
  readonly you: ReadonlySignal<You | null> = signal(null)
  readonly limits: ReadonlySignal<Limits | null> = signal(null)
  readonly lobby: ReadonlySignal<Lobby | null> = signal(null)
  readonly room: ReadonlySignal<Room | null> = signal(null)
  readonly staff: ReadonlySignal<Staff | null> = signal(null)
  readonly own: ReadonlySignal<Own | null> = signal(null)

  readonly people: ReadonlySignal<readonly Person[]> = signal([])
  readonly chat: ReadonlySignal<readonly ChatLine[]> = signal([])
  readonly boards: ReadonlySignal<readonly Pick<Board, "id" | "title">[]> = signal([])
  readonly current: ReadonlySignal<string | null> = signal(null)

  readonly status: ReadonlySignal<Status> = signal("connecting")
  readonly closed: ReadonlySignal<Closed | null> = signal(null)
  readonly saved: ReadonlySignal<Saved> = signal({ tone: "quiet", text: "Saved" })
  readonly lost: ReadonlySignal<readonly Lost[]> = signal([])
  readonly refusal: Signal<Refused | null> = signal(null)

  constructor(readonly seat: string) {}

  /** Goes to the room; `stop` ends the visit without a goodbye. */
  async start(): Promise<void> {}
  stop(): void {}

  /** Wishes for something; it is repeated over cuts until its effect or a refusal is seen. */
  send(_wish: Wish): string {
    return ""
  }

  /** Takes a text off the list of those that could not be saved. */
  dismiss(_lost: string): void {}

  /** The server's clock, in milliseconds since 1970. */
  now(): number {
    return 0
  }
}
