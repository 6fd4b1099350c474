// What this browser knows of the interview: its streams, each folded up to the last number heard.

import { batch, computed, signal } from "@preact/signals"
import { Gap, type Accepted } from "../board/arrivals.ts"
import { evolveRoom, roomOf, type Room } from "../interview/fold.ts"
import { evolveOwn, evolveRatings, evolveStaff } from "../interview/staff.ts"
import type {
  Edited,
  EventEntry,
  Own,
  OwnEvent,
  Ratings,
  RatingsEvent,
  RoomEvent,
  Room as RoomSnapshot,
  Staff,
  StaffEvent,
  StreamStart,
  Welcome,
} from "../interview/protocol.ts"
import { tabsOf, type Tab } from "./tabs.ts"

/** The accepted updates of a frame, by board. */
export type Edits = ReadonlyMap<string, readonly Accepted[]>

export class Streams {
  readonly room = signal<Room | null>(null)
  readonly staff = signal<Staff | null>(null)
  readonly own = signal<Own | null>(null)
  /** Others' ratings; null until one's own is submitted. */
  readonly ratings = signal<Ratings | null>(null)
  epoch: string | null = null
  #heads: Record<string, number> = {}

  readonly people = computed(() => Object.values(this.#people.value))
  readonly chat = computed(() => this.room.value?.chat ?? [])
  readonly current = computed(() => this.room.value?.current ?? null)
  readonly #people = computed(() => this.room.value?.people ?? {})
  // As text, since a signal is told anew whenever its value is another object.
  readonly #tabs = computed(() => JSON.stringify(this.room.value ? tabsOf(this.room.value) : []))
  readonly boards = computed(() => JSON.parse(this.#tabs.value) as readonly Tab[])

  /** The last number heard of each stream. */
  get heads(): Readonly<Record<string, number>> {
    return this.#heads
  }

  get roomHead(): number {
    return this.#heads["room"] ?? 0
  }

  /** Forgets how far it has heard, so that the next welcome brings snapshots. */
  forget(): void {
    this.#heads = {}
  }

  begin(welcome: Welcome): void {
    this.epoch = welcome.epoch
    batch(() => {
      for (const [stream, start] of Object.entries(welcome.streams)) this.#start(stream, start)
    })
  }

  /** Folds events; returns the edits among them, and throws Gap if something is missing. */
  fold(entries: readonly EventEntry[]): Edits {
    const edits = new Map<string, Accepted[]>()
    batch(() => {
      for (const entry of entries) {
        const head = this.#heads[entry.stream] ?? 0
        if (entry.seq <= head) continue
        if (entry.seq > head + 1) throw new Gap()
        this.#evolve(entry)
        this.#heads[entry.stream] = entry.seq
        if (entry.event.kind === "edited") this.#collect(edits, entry.seq, entry.event)
      }
    })
    return edits
  }

  #start(stream: string, { seq, snapshot }: StreamStart): void {
    this.#heads[stream] = seq
    if (snapshot === null) return
    if (stream === "room") this.room.value = roomOf(snapshot as RoomSnapshot)
    else if (stream === "staff") this.staff.value = snapshot as Staff
    else if (stream === "ratings") this.ratings.value = snapshot as Ratings
    else this.own.value = snapshot as Own
  }

  #evolve({ stream, at, event }: EventEntry): void {
    const { room, staff, own, ratings } = this
    if (stream === "room") room.value = evolveRoom(room.peek()!, at, event as RoomEvent)
    else if (stream === "staff") staff.value = evolveStaff(staff.peek()!, at, event as StaffEvent)
    else if (stream === "ratings") {
      ratings.value = evolveRatings(ratings.peek()!, at, event as RatingsEvent)
    } else own.value = evolveOwn(own.peek()!, at, event as OwnEvent)
  }

  #collect(edits: Map<string, Accepted[]>, seq: number, event: Edited): void {
    const { board, person, instance, sequence, changes } = event
    const version = this.room.peek()!.boards[board]!.version
    const updates = edits.get(board) ?? []
    updates.push({ version, seq, instance, sequence, person, changes })
    edits.set(board, updates)
  }
}
