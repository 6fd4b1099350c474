// Follows the quiet times of a candidate: opens a private text for each, shows it when it is asked for, and
// offers it to its author where it can no more be shown.

import { effect, signal } from "@preact/signals"
import type { Shelf } from "../../board/outbox.ts"
import type { Quiet } from "../../interview/protocol.ts"
import type { Session } from "../session.ts"
import { privateShelf, type Written } from "./keeping.ts"
import { PrivateText } from "./private-text.ts"

/** Returns how to stop. */
export function watchQuiets(session: Session): () => void {
  const watch = new Watch(session)
  const stop = effect(() => watch.look())
  return () => {
    stop()
    watch.leave()
    session.quiets.text.value = null
  }
}

class Watch {
  /** What earlier pages kept; null: not known yet. */
  readonly #left = signal<ReadonlySet<string> | null>(null)
  #shelf!: Shelf<Written>
  readonly #texts = new Map<string, PrivateText>()

  constructor(readonly session: Session) {
    void this.#begin()
  }

  look(): void {
    const { session } = this
    const quiets = Object.values(session.room.value?.quiets ?? {})
    if (this.#left.value === null) return
    for (const quiet of quiets) {
      if (quiet.person === session.you.value?.person) this.#follow(quiet)
    }
    if (session.status.value === "closed") this.#offer()
    const now = this.#texts.get(session.quiets.current.value?.id ?? "")
    session.quiets.text.value = now && now.place.value === "here" && !now.isShown.value ? now : null
  }

  leave(): void {
    for (const text of this.#texts.values()) text.leave()
  }

  #follow(quiet: Quiet): void {
    const text = this.#textOf(quiet)
    if (!text) return
    if (quiet.result === "shown" || quiet.result === "shown_late") return this.#finish(text)
    if (quiet.result === "nothing" && text.place.value === "here" && !text.isTouched) {
      return this.#finish(text)
    }
    if (quiet.over_at === null) return
    // Again when the tab has the text, and when what an earlier page left has been handed in.
    text.place.value
    this.session.editing.unconfirmed.value
    text.show()
  }

  #textOf(quiet: Quiet): PrivateText | undefined {
    const isWanted = quiet.result === null || this.#left.peek()?.has(quiet.id)
    if (isWanted && !this.#texts.has(quiet.id) && !this.#isFinished(quiet.id)) {
      this.#texts.set(quiet.id, new PrivateText(this.session, quiet, this.#shelf))
    }
    return this.#texts.get(quiet.id)
  }

  readonly #finished = new Set<string>()

  #isFinished(quiet: string): boolean {
    return this.#finished.has(quiet)
  }

  #finish(text: PrivateText): void {
    text.forget()
    this.#texts.delete(text.quiet.id)
    this.#finished.add(text.quiet.id)
  }

  /** There is no way back to the room. */
  #offer(): void {
    for (const text of this.#texts.values()) {
      if (text.place.value !== "here" || text.isShown.peek() || !text.isTouched) continue
      const title = this.session.room.peek()?.boards[text.quiet.board]?.title ?? "Board"
      this.session.editing.addLost({ id: text.quiet.id, title, text: text.text })
    }
  }

  async #begin(): Promise<void> {
    this.#shelf = await privateShelf()
    const all = await this.#shelf.all()
    const mine = all.filter(({ seat }) => seat === this.session.seat)
    this.#left.value = new Set(mine.map(({ instance }) => instance))
  }
}
