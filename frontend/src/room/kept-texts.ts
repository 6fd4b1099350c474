// What was written in this tab besides the boards and nobody else has yet: the private note that is being
// typed, texts on their way, texts that the server did not take. Kept through a reload or a crashed tab.

import { effect, signal } from "@preact/signals"
import { openOutbox } from "../board/browser-outbox.ts"
import type { Outbox } from "../board/outbox.ts"
import { newId } from "../interview/ids.ts"
import type { Wished } from "./happened.ts"
import type { Waiting, Wishes } from "./wishes.ts"

/** `began` is when its first letter was typed, by the server's time; null: that is not known. */
export interface Draft {
  readonly text: string
  readonly audience: "interviewers" | "me"
  readonly began: number | null
  /** Notes of one's own that are being changed, by their ids. */
  readonly changes: Readonly<Record<string, string>>
}

/** All texts of one tab. */
export interface Texts {
  readonly instance: string
  readonly draft: Draft
  readonly waiting: readonly Waiting[]
}

export const NO_DRAFT: Draft = { text: "", audience: "interviewers", began: null, changes: {} }

export class KeptTexts {
  readonly draft = signal<Draft>(NO_DRAFT)
  readonly #given = signal<readonly Waiting[]>([])
  readonly #instance = newId()
  #outbox: Outbox<Texts> | null = null

  constructor(readonly wishes: Wishes) {}

  /** Whether all this would survive a reload. */
  get isKept(): boolean {
    return this.#outbox !== null && !this.#outbox.isFull
  }

  /** Takes up what earlier pages left behind, and keeps from here on what is written in this one. */
  async restore(outbox: Outbox<Texts>): Promise<void> {
    this.#outbox = outbox
    const left = (await outbox.takeOver()).toReversed()
    this.draft.value = left.map(({ draft }) => draft).reduce(joined, this.draft.value)
    this.wishes.restore(left.flatMap(({ waiting }) => waiting).filter(isRepeatable))
    effect(() => this.#keep(outbox))
    if (left.length === 0) return
    await outbox.settled()
    for (const { instance } of left) await outbox.forget(instance)
  }

  /** Keeps what the server did not take until somebody has let it go. */
  giveUp(command: Wished): void {
    this.#given.value = [...this.#given.value, { command, saw: null }]
  }

  dismiss(id: string): void {
    this.#given.value = this.#given.value.filter(({ command }) => command.id !== id)
  }

  #keep(outbox: Outbox<Texts>): void {
    const { instance, draft, waiting } = this.#texts
    const isNothing = isBlank(draft) && waiting.length === 0
    outbox.keep(
      instance,
      () => null,
      () => (isNothing ? null : { instance, draft, waiting }),
    )
  }

  get #texts(): Texts {
    const waiting = [...this.wishes.texts.value, ...this.#given.value].filter(isRepeatable)
    return { instance: this.#instance, draft: this.draft.value, waiting }
  }
}

export function browserTexts(seat: string): Promise<Outbox<Texts> | null> {
  return openOutbox<Texts>("chalkroom-texts", seat)
}

/** Whether saying it again much later can do no harm: its id, or what it saw, tells. */
function isRepeatable({ command: { kind } }: Waiting): boolean {
  return kind === "write_note" || kind === "change_note" || kind === "say"
}

function isBlank({ text, changes }: Draft): boolean {
  return text === "" && Object.keys(changes).length === 0
}

/** Of several notes that were being typed one is made; a private one stays private. */
function joined(one: Draft, other: Draft): Draft {
  const changes = { ...one.changes, ...other.changes }
  if (other.text === "" || one.text.includes(other.text)) return { ...one, changes }
  if (one.text === "") return { ...other, changes }
  const began = [one.began, other.began].filter((moment) => moment !== null)
  return {
    text: `${one.text}\n${other.text}`,
    audience: one.audience === "me" ? "me" : other.audience,
    began: began.length > 0 ? Math.min(...began) : null,
    changes,
  }
}
