// One seat's visit to a room: what the panels read, and what they may do.
//
// Everything here is a signal or a plain call; panels know no socket. `room` is told anew with every
// edit; read the narrow signals (`people`, `chat`, `boards`, `current`) where they suffice.
//
//   you        who this is; null until the server has said so
//   lobby      what somebody who is not inside yet may know; null once inside
//   room       the public half of the interview; null until inside
//   staff, own the private halves; null for everybody but interviewers
//   ratings    what all have submitted; null until one's own is
//   status     of the connection; "closed" is final, and `closed` says why
//   time       what time it is at the server
//   clock      of the current question, second by second
//   saved      the chip: its tone, and words that begin with `Saved`, `Saving N` or `Offline, N`
//   lost       texts that could not be saved, to be downloaded, copied or dismissed
//   refusal    the latest "no" of the server or of this browser, for a passing notice

import { computed, effect, signal, type ReadonlySignal } from "@preact/signals"
import { browserOutbox } from "../board/browser-outbox.ts"
import { Taken } from "../board/origins.ts"
import type { OutOfSight } from "../board/pointing.ts"
import type { Outbox } from "../board/outbox.ts"
import { newId } from "../interview/ids.ts"
import type { Ranges } from "../interview/protocol.ts"
import { wakeOnReturn } from "./connection.ts"
import { Conversation } from "./conversation.ts"
import { QuestionTime } from "./question-time.ts"
import { browserTexts, type Texts } from "./kept-texts.ts"
import { savedState, type Saved } from "./saved.ts"
import { tellVisibility } from "./visibility.ts"
import type { Wished } from "./happened.ts"
import { Presses } from "./presses.ts"
import { Quiets } from "./quiets.ts"

export type { Lost } from "../board/editing.ts"

type WithoutId<Command> = Command extends Wished ? Omit<Command, "id"> : never
/** A command as a panel gives it: without its id. Edits do not go this way. */
type Wish = WithoutId<Wished>

/** What a visit needs of the place it runs in; a browser's by default. */
interface Place {
  open(): WebSocket
  outbox(): Promise<Outbox | null>
  texts(): Promise<Outbox<Texts> | null>
}

const CALM_AFTER = 300

export class Session {
  readonly #conversation = new Conversation(() => this.place.open())
  readonly you = this.#conversation.you
  readonly limits = this.#conversation.told
  readonly retentionDays = this.#conversation.retentionDays
  readonly lobby = this.#conversation.lobby
  readonly status = this.#conversation.status
  readonly closed = this.#conversation.closing
  readonly refusal = this.#conversation.refusal

  readonly room = this.#conversation.streams.room
  readonly staff = this.#conversation.streams.staff
  readonly own = this.#conversation.streams.own
  readonly ratings = this.#conversation.streams.ratings
  readonly people = this.#conversation.streams.people
  readonly chat = this.#conversation.streams.chat
  readonly boards = this.#conversation.streams.boards
  readonly current = this.#conversation.streams.current
  readonly isInside = computed(() => this.room.value !== null)

  readonly time = this.#conversation.time
  readonly clock = new QuestionTime(this.#conversation)

  readonly editing = this.#conversation.editing
  readonly lost = this.editing.lost
  /** The private note that is being typed. */
  readonly draft = this.#conversation.texts.draft
  /** Carets that have just moved, for the boards to show. */
  readonly carets = this.#conversation.carets
  /** How many private streams are open to candidates, if this looks on as one. */
  readonly openStreams = this.#conversation.openStreams

  /** Points at the line of the caret on the current board; null while there is none. */
  point: (() => void) | null = null
  /** A line that somebody points at just now, and that cannot be seen here. */
  readonly outOfSight = signal<OutOfSight | null>(null)

  /** What was copied or cut from the boards here: to put it in again is no paste. */
  readonly taken = new Taken()

  readonly #isCalm = signal(true)
  /** How much of a rating is kept in this browser, since the server does not hold it as it is. */
  readonly keptRatings = signal(0)
  /** How much of what was written here the server has not acknowledged. */
  readonly unacknowledged = computed(
    () =>
      this.editing.unconfirmed.value +
      this.#conversation.wishes.texts.value.length +
      this.keptRatings.value,
  )
  readonly saved: ReadonlySignal<Saved> = computed(() =>
    savedState({
      status: this.status.value,
      isDoubted: this.#conversation.isDoubted.value,
      unacknowledged: this.unacknowledged.value,
      lost: this.lost.value.length,
      isCalm: this.#isCalm.value,
      isKept: this.editing.isKept && this.#conversation.texts.isKept,
      private: this.quiets.keeping.value,
    }),
  )
  readonly presses = new Presses(this)
  readonly quiets: Quiets = new Quiets(this)
  #endings: (() => void)[] = []

  constructor(
    readonly seat: string,
    readonly place: Place = inBrowser(seat),
  ) {}

  /** Goes to the room. */
  async start(): Promise<void> {
    const { connection } = this.#conversation
    const outbox = await this.place.outbox()
    if (outbox) await this.editing.restore(outbox)
    const texts = await this.place.texts()
    if (texts) await this.#conversation.texts.restore(texts)
    this.#endings = [
      effect(() => this.#calmDown()),
      effect(() => this.#answerEnding()),
      this.clock.run(),
      effect(() => this.presses.finish()),
    ]
    if ("document" in globalThis) {
      this.#endings.push(
        wakeOnReturn(connection),
        this.#guard(),
        this.#doubt(),
        tellVisibility(this),
      )
    }
    connection.start()
  }

  /** Ends the visit without a goodbye. */
  stop(): void {
    this.#conversation.connection.stop()
    for (const end of this.#endings) end()
  }

  /** Wishes for something; it is repeated over cuts until its effect or a refusal is seen. */
  send(wish: Wish): string {
    const command = { ...wish, id: newId() } as Wished
    this.#conversation.wish(command)
    return command.id
  }

  /** How many wishes of this sort have been sent, and their effect not yet seen. */
  underWay(isMeant: (command: Wished) => boolean): number {
    return this.#conversation.wishes.count(isMeant)
  }

  /** Takes a text off the list of those that could not be saved. */
  dismiss(lost: string): void {
    this.editing.dismiss(lost)
    this.#conversation.texts.dismiss(lost)
  }

  /** Says no from this side, in words for a notice. */
  refuse(sentence: string): void {
    this.refusal.value = { sentence }
  }

  /** Shows others where the caret is; null: no longer on this board. */
  showCaret(board: string, version: number, ranges: Ranges | null): void {
    this.#conversation.say({ kind: "caret", board, version, ranges })
  }

  /** Shows others a line to look at. */
  pointAt(board: string, version: number, place: number): void {
    const ranges: Ranges = [[place, place]]
    this.#conversation.say({ kind: "caret", board, version, ranges, is_pointing: true })
  }

  /** Keeps in the record where the caret was put other than by typing. */
  recordCaret(board: string, version: number, ranges: Ranges): void {
    this.#conversation.say({ kind: "select", id: newId(), board, version, ranges })
  }

  /** Says whether this page can be seen. */
  showVisibility(isVisible: boolean): void {
    this.#conversation.say({ kind: "visibility", is_visible: isVisible })
  }

  #calmDown(): (() => void) | undefined {
    if (this.unacknowledged.value > 0) {
      this.#isCalm.value = false
      return undefined
    }
    const timer = setTimeout(() => (this.#isCalm.value = true), CALM_AFTER)
    return () => clearTimeout(timer)
  }

  #answerEnding(): void {
    const isEnding = this.room.value?.phase === "ending" && this.status.value === "up"
    const isAllIn = this.unacknowledged.value === 0 && !this.quiets.isAwaited.value
    if (isEnding && isAllIn) this.#conversation.say({ kind: "flushed" })
  }

  /** Browsers know of a lost network before an unanswered question shows it; they may be wrong. */
  #doubt(): () => void {
    const doubt = () => (this.#conversation.isDoubted.value = true)
    addEventListener("offline", doubt)
    return () => removeEventListener("offline", doubt)
  }

  /** Asks before leaving a page that holds what nobody else has. */
  #guard(): () => void {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    return effect(() => {
      const isOffline = this.status.value !== "up" && this.unacknowledged.value > 0
      const isOnlyHere = this.lost.value.length > 0 || this.quiets.keeping.value === "not_kept"
      if (!isOffline && !isOnlyHere) return undefined
      addEventListener("beforeunload", ask)
      return () => removeEventListener("beforeunload", ask)
    })
  }
}

function inBrowser(seat: string): Place {
  return {
    open: () => new WebSocket(addressOf(seat, "socket")),
    outbox: () => browserOutbox(seat),
    texts: () => browserTexts(seat),
  }
}

/** Where a seat's own connection is found, or the one that looks on as the candidate. */
export function addressOf(seat: string, end: "socket" | "view"): URL {
  const address = new URL(`/room/${seat}/${end}`, location.href)
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:"
  return address
}
