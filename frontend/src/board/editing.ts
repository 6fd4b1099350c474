// All boards that are edited in this tab: who gets which update, how much is unconfirmed, what is
// kept for a reload, and what could not be saved.

import { signal } from "@preact/signals"
import { Text } from "@codemirror/state"
import type { Room } from "../interview/fold.ts"
import type { Checksum, Push, Stand, Updates } from "../interview/protocol.ts"
import type { Edits } from "../room/streams.ts"
import { Collaboration } from "./collaboration.ts"
import { fingerprint } from "./fingerprint.ts"
import type { Entry, Outbox } from "./outbox.ts"
import type { PushLimits } from "./pushing.ts"
import type { Start, Surroundings } from "./surroundings.ts"

/** A text that stood on a board here and that the server has not taken. */
export interface Lost {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** What editing asks of the visit that it belongs to. */
export interface Visit {
  readonly limits: PushLimits
  readonly room: Room | null
  readonly roomHead: number
  readonly epoch: string | null
  readonly isUp: boolean
  push(push: Omit<Push, "kind" | "id">): string
}

export class Editing implements Surroundings {
  /** How many updates the server has not acknowledged. */
  readonly unconfirmed = signal(0)
  readonly lost = signal<readonly Lost[]>([])
  #boards = new Map<string, Collaboration>()
  #restored: readonly Entry[] = []
  #diverged = new Set<string>()
  #mended = new Set<string>()
  #outbox: Outbox | null = null

  constructor(readonly visit: Visit) {}

  /** On how many boards the text was once not the server's. */
  get divergences(): number {
    return this.#mended.size
  }

  /** Whether what is unconfirmed would survive a reload. */
  get isKept(): boolean {
    return this.#outbox !== null && !this.#outbox.isFull
  }

  get limits(): PushLimits {
    return this.visit.limits
  }

  isUp(): boolean {
    return this.visit.isUp
  }

  push(push: Omit<Push, "kind" | "id">): string {
    return this.visit.push(push)
  }

  /** The collaboration on a board of the room; there is one for each board and tab. */
  open(board: string): Collaboration {
    let collaboration = this.#boards.get(board)
    if (!collaboration) {
      collaboration = new Collaboration(board, this.#start(board), this)
      this.#boards.set(board, collaboration)
    }
    return collaboration
  }

  /** Takes up what earlier pages left behind; before the first hello. */
  async restore(outbox: Outbox): Promise<void> {
    this.#outbox = outbox
    this.#restored = await outbox.takeOver()
    for (const entry of this.#restored) this.#takeUp(Collaboration.restored(entry, this))
    this.#count()
  }

  /** One of each board goes on, the newest; there is no merging the others into it. */
  #takeUp(collaboration: Collaboration): void {
    const isFirst = !this.#boards.has(collaboration.board)
    if (isFirst) this.#boards.set(collaboration.board, collaboration)
    else this.#offer(collaboration)
    if (!isFirst) void this.#outbox?.forget(collaboration.instance)
  }

  /** The history that work kept by an earlier page belongs to. */
  get keptEpoch(): string | null {
    return this.#restored[0]?.epoch ?? null
  }

  /** Whether there is work that can only be carried forward over events, one by one. */
  get hasUnconfirmed(): boolean {
    return [...this.#boards.values()].some(({ stand, unconfirmed }) => !stand && unconfirmed > 0)
  }

  /** Where boards stand that lack what happened before the room's snapshot. */
  get stands(): Record<string, Stand> {
    const stands: Record<string, Stand> = {}
    for (const [board, { stand }] of this.#boards) if (stand) stands[board] = stand
    return stands
  }

  /** Every board is as the room's new snapshot says; what cannot be carried there is lost. */
  begin(isOtherHistory: boolean): void {
    for (const [board, collaboration] of this.#boards) {
      const entry = this.#restored.find(({ instance }) => instance === collaboration.instance)
      const isForeign = entry ? entry.epoch !== this.visit.epoch : isOtherHistory
      if (isForeign) this.#offerDifference(collaboration)
      if (!this.visit.room?.boards[board]) this.#lose(collaboration)
      else if (isForeign || this.#diverged.has(board)) this.startAfresh(collaboration)
      else if (!collaboration.stand) this.#bringUpToDate(collaboration)
    }
    this.#diverged.clear()
  }

  /** The connection is back: what is unconfirmed can be handed in. */
  comeBack(): void {
    for (const collaboration of this.#boards.values()) collaboration.comeBack()
  }

  cut(wasTooLarge: boolean): void {
    for (const collaboration of this.#boards.values()) {
      const isCulprit = wasTooLarge && collaboration.isPushing
      collaboration.cut()
      if (isCulprit) this.startAfresh(collaboration)
    }
  }

  receive(edits: Edits): void {
    for (const [board, updates] of edits) this.#boards.get(board)?.receive(updates)
  }

  receivePast({ board, updates, is_complete }: Updates): void {
    const collaboration = this.#boards.get(board)
    if (!collaboration?.stand) return
    collaboration.receivePast(updates, is_complete, this.visit.roomHead)
    const isWhole = collaboration.version === this.visit.room?.boards[board]?.version
    if (is_complete && !isWhole) this.startAfresh(collaboration)
  }

  /** Takes a refusal of a push; true if the text could not be saved and stands under `lost` now. */
  refused(push: string, mayRetry: boolean): boolean | null {
    const all = [...this.#boards.values()]
    const collaboration = all.find((each) => each.hasSent(push))
    if (!collaboration) return null
    if (mayRetry) collaboration.postpone()
    else this.startAfresh(collaboration)
    return !mayRetry
  }

  /** Compares a board with the server's checksum; returns the other hash if they differ. */
  divergence({ board, version, sha256 }: Checksum): string | null {
    const collaboration = this.#boards.get(board)
    if (!collaboration || collaboration.unconfirmed > 0) return null
    if (collaboration.version !== version || collaboration.isRestoring) return null
    const here = fingerprint(collaboration.text)
    // Once is an accident that a fresh start mends; a second time it would not.
    if (here === sha256 || this.#mended.has(board)) return null
    this.#mended.add(board)
    this.#diverged.add(board)
    return here
  }

  /** Nothing here is sure to be the server's text any more. */
  distrust(): void {
    for (const board of this.#boards.keys()) this.#diverged.add(board)
  }

  /** There is no way back: all that is unconfirmed can only be offered to its author. */
  close(): void {
    for (const collaboration of this.#boards.values()) {
      if (collaboration.unconfirmed > 0) this.#offer(collaboration)
    }
  }

  addLost(lost: Lost): void {
    if (this.lost.peek().some(({ id }) => id === lost.id)) return
    this.lost.value = [...this.lost.peek(), lost]
  }

  dismiss(lost: string): void {
    this.lost.value = this.lost.peek().filter(({ id }) => id !== lost)
    void this.#outbox?.forget(lost)
  }

  /** Offers the text to its author and puts up the server's. */
  startAfresh(collaboration: Collaboration): void {
    if (collaboration.unconfirmed > 0 || this.#diverged.has(collaboration.board)) {
      this.#offer(collaboration)
    }
    void this.#outbox?.forget(collaboration.instance)
    collaboration.reset(this.#start(collaboration.board))
  }

  noticed(collaboration: Collaboration): void {
    this.#count()
    const { instance, unconfirmed } = collaboration
    if (unconfirmed === 0) void this.#outbox?.forget(instance)
    else if (!collaboration.isRestoring) {
      this.#outbox?.keep(
        instance,
        () => this.visit.epoch,
        () => collaboration.kept(),
      )
    }
  }

  #bringUpToDate(collaboration: Collaboration): void {
    const start = this.#start(collaboration.board)
    if (collaboration.version === start.version) return
    if (collaboration.unconfirmed > 0) this.startAfresh(collaboration)
    else collaboration.reset(start)
  }

  #lose(collaboration: Collaboration): void {
    if (collaboration.unconfirmed > 0) this.#offer(collaboration)
    collaboration.cut()
    this.#boards.delete(collaboration.board)
    this.#count()
  }

  /** A server that went back to a copy may lack text that it had acknowledged. */
  #offerDifference(collaboration: Collaboration): void {
    const text = this.visit.room?.boards[collaboration.board]?.text ?? Text.empty
    if (!collaboration.text.eq(text)) this.#offer(collaboration)
  }

  #offer({ instance, board, text }: Collaboration): void {
    const title = this.visit.room?.boards[board]?.title ?? "Board"
    this.addLost({ id: instance, title, text: text.toString() })
  }

  #start(id: string): Start {
    const board = this.visit.room?.boards[id]
    if (!board) throw new Error(`There is no board ${id} in this room.`)
    return { text: board.text, version: board.version, seq: this.visit.roomHead }
  }

  #count(): void {
    const counts = [...this.#boards.values()].map(({ unconfirmed }) => unconfirmed)
    this.unconfirmed.value = counts.reduce((sum, count) => sum + count, 0)
  }
}
