// What is said between this browser and the room, and what it changes here: the one place that knows
// the whole protocol. The session shows its signals to the panels.

import { signal } from "@preact/signals"
import { Gap } from "../board/arrivals.ts"
import { Editing, type Visit } from "../board/editing.ts"
import { newId } from "../interview/ids.ts"
import {
  PROTOCOL,
  type EventEntry,
  type Hello,
  type Incoming,
  type Limits,
  type Lobby,
  type Outgoing,
  type Pong,
  type Push,
  type Refusal,
  type RemoteCaret,
  type Welcome,
  type You,
} from "../interview/protocol.ts"
import { Connection, type Drop, type Listener } from "./connection.ts"
import { ServerTime } from "./server-time.ts"
import { steadyNow } from "./steady-clock.ts"
import { lastChange, type Seen, type Wished } from "./happened.ts"
import { KeptTexts } from "./kept-texts.ts"
import type { Closed, Refused, Status } from "./status.ts"
import { Streams } from "./streams.ts"
import { placeOf, textIn, Wishes } from "./wishes.ts"

// Enough to begin with, until the server has told its limits.
const FIRST_LIMITS = { push_updates: 100, push_bytes: 512 * 1024 }

export class Conversation implements Listener, Visit {
  readonly you = signal<You | null>(null)
  readonly told = signal<Limits | null>(null)
  readonly retentionDays = signal<number | null>(null)
  readonly lobby = signal<Lobby | null>(null)
  readonly status = signal<Status>("connecting")
  /** The browser said that the network is gone, and nothing was heard since. */
  readonly isDoubted = signal(false)
  readonly closing = signal<Closed | null>(null)
  readonly refusal = signal<Refused | null>(null)
  readonly carets = signal<readonly RemoteCaret[]>([])
  /** How many private streams are open to candidates; told to those who look on as one. */
  readonly openStreams = signal<number | null>(null)
  readonly time = new ServerTime(steadyNow)
  /** Since when, by the server's time, nothing goes between here and there; null: all is well. */
  readonly cutSince = signal<number | null>(null)
  readonly streams = new Streams()
  readonly editing = new Editing(this)
  readonly connection: Connection
  readonly wishes: Wishes
  readonly texts: KeptTexts
  #saidUnconfirmed = false

  constructor(open: () => WebSocket) {
    this.connection = new Connection(open, this)
    this.wishes = new Wishes((command) => this.say(command), steadyNow)
    this.texts = new KeptTexts(this.wishes)
  }

  say(message: Incoming): void {
    this.connection.send(message)
  }

  wish(command: Wished): void {
    this.wishes.add(command, lastChange(command, this.#seen))
    this.#look()
  }

  // What editing asks

  get limits() {
    return this.told.peek() ?? FIRST_LIMITS
  }

  get room() {
    return this.streams.room.peek()
  }

  get roomHead(): number {
    return this.streams.roomHead
  }

  get epoch(): string | null {
    return this.streams.epoch
  }

  get isUp(): boolean {
    return this.connection.isUp
  }

  push(push: Omit<Push, "kind" | "id">): string {
    const id = newId()
    this.say({ kind: "push", id, ...push })
    return id
  }

  // What the connection tells

  hello(): Hello {
    this.#saidUnconfirmed = this.editing.hasUnconfirmed
    return {
      kind: "hello",
      protocol: PROTOCOL,
      epoch: this.epoch ?? this.editing.keptEpoch,
      streams: this.streams.heads,
      has_unconfirmed: this.#saidUnconfirmed,
      boards: this.editing.stands,
    }
  }

  heard(message: Outgoing): void {
    this.isDoubted.value = false
    try {
      this.#take(message)
    } catch (error) {
      if (!(error instanceof Gap)) {
        console.error(error)
        this.editing.distrust()
        this.streams.forget()
      }
      this.connection.again()
    }
  }

  dropped(why: Drop): void {
    this.editing.cut(why === "too_large")
    if (why === "hears_more") return // and is back before anybody could notice
    this.status.value = "down"
    this.cutSince.value ??= this.time.now()
  }

  closed(code: number, words: string): void {
    this.editing.close()
    for (const wish of this.wishes.abandon()) this.#keepText(wish)
    this.closing.value = { code, words }
    this.status.value = "closed"
  }

  #take(message: Outgoing): void {
    switch (message.kind) {
      case "lobby":
        return this.#wait(message)
      case "welcome":
        return this.#enter(message)
      case "events":
        return this.#follow(message.events)
      case "updates":
        return this.editing.receivePast(message)
      case "refusal":
        return this.#refused(message)
      case "pong":
        return this.#compare(message)
      case "carets":
        this.carets.value = message.carets
        return
      case "open_streams":
        this.openStreams.value = message.private
        return
      default:
        message satisfies never
    }
  }

  #wait(lobby: Lobby): void {
    this.lobby.value = lobby
    this.#arrive(lobby)
  }

  #enter(welcome: Welcome): void {
    const hasSnapshot = welcome.streams["room"]?.snapshot !== null
    const isOtherHistory = welcome.epoch !== this.streams.epoch
    // Somebody typed between hello and this: their work needs the events, not a snapshot.
    const mustReturn = hasSnapshot && !isOtherHistory && !this.#saidUnconfirmed
    if (mustReturn && this.editing.hasUnconfirmed) return this.connection.again()
    this.time.told(welcome.now)
    this.streams.begin(welcome)
    if (hasSnapshot) this.editing.begin(isOtherHistory)
    this.lobby.value = null
    this.#arrive(welcome)
    this.editing.comeBack()
  }

  #arrive({ you, limits, retention_days }: Welcome | Lobby): void {
    this.you.value = you
    this.told.value = limits
    this.retentionDays.value = retention_days
    this.status.value = "up"
    this.cutSince.value = null
    for (const wish of this.wishes.overtaken(this.#seen)) this.#keepText(wish)
    this.wishes.repeat()
    this.#look()
  }

  #follow(events: readonly EventEntry[]): void {
    this.editing.receive(this.streams.fold(events))
    this.#look()
  }

  #look(): void {
    this.wishes.look(this.#seen)
  }

  get #seen(): Seen {
    const { you, lobby } = this
    const { room, staff, own } = this.streams
    return {
      you: you.peek(),
      lobby: lobby.peek(),
      room: room.peek(),
      staff: staff.peek(),
      own: own.peek(),
    }
  }

  #refused(refusal: Refusal): void {
    const isLost = this.editing.refused(refusal.id ?? "", refusal.retry)
    const wish = this.wishes.refused(refusal)
    if (wish) this.#keepText(wish)
    if (isLost || wish) this.refusal.value = { sentence: refusal.sentence }
  }

  #compare({ checksum, sent, now }: Pong): void {
    this.time.heard(sent, now)
    this.wishes.answered(sent)
    const sha256 = checksum && this.editing.divergence(checksum)
    if (!checksum || !sha256) return
    const { board, version } = checksum
    this.say({ kind: "diverged", board, version, sha256 })
    this.streams.forget()
    this.connection.again()
  }

  #keepText(wish: Wished): void {
    const text = textIn(wish)
    if (text === null) return
    this.editing.addLost({ id: wish.id, title: placeOf(wish), text })
    this.texts.giveUp(wish)
  }
}
