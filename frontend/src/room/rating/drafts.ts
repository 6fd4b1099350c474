// What is being rated, kept in this browser until the server holds it as it is: a reload, a lost
// network or a crashed tab loses nothing of it.

import { signal } from "@preact/signals"
import type { Rate, Rating, Recommend } from "../../interview/protocol.ts"

type Whole<Wish> = Readonly<Required<Omit<Wish, "id">>>
export type Draft = Whole<Rate> | Whole<Recommend>

/** Where drafts lie between two visits. */
export interface Shelf {
  read(): string | null
  write(text: string): void
}

const SENT_AFTER = 400 // milliseconds without another change

export class Drafts {
  /** What differs from what the server holds, by what it is about. */
  readonly kept = signal<ReadonlyMap<string, Draft>>(new Map())
  #unsent = new Set<string>()
  #rating: Rating | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly shelf: Shelf,
    readonly send: (draft: Draft) => void,
  ) {
    for (const draft of readDrafts(shelf)) this.put(draft)
  }

  put(draft: Draft): void {
    this.#unsent.add(keyOf(draft))
    this.#keep(new Map(this.kept.peek()).set(keyOf(draft), draft))
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.flush(), SENT_AFTER)
  }

  /** Sends now what waits for another change. */
  flush(): void {
    clearTimeout(this.#timer)
    const unsent = [...this.#unsent].flatMap((key) => this.kept.peek().get(key) ?? [])
    this.#unsent.clear()
    unsent.forEach(this.send)
    this.#settle()
  }

  /** Takes what the server holds; what was sent and stands there is no draft any more. */
  holds(rating: Rating): void {
    this.#rating = rating
    this.#settle()
  }

  /** Lets go of everything: the rating has been submitted. */
  clear(): void {
    clearTimeout(this.#timer)
    this.#unsent.clear()
    this.#keep(new Map())
  }

  #settle(): void {
    const rating = this.#rating
    const isSettled = ([key, draft]: [string, Draft]) =>
      rating !== null && !this.#unsent.has(key) && stands(draft, rating)
    const kept = [...this.kept.peek()].filter((entry) => !isSettled(entry))
    if (kept.length < this.kept.peek().size) this.#keep(new Map(kept))
  }

  #keep(drafts: ReadonlyMap<string, Draft>): void {
    if (drafts.size === 0 && this.kept.peek().size === 0) return
    this.kept.value = drafts
    this.shelf.write(drafts.size === 0 ? "" : JSON.stringify([...drafts.values()]))
  }
}

/** A rating with what is kept here in place of what the server holds. */
export function drafted(rating: Rating, kept: ReadonlyMap<string, Draft>): Rating {
  let { factors, recommendation, summary } = rating
  for (const draft of kept.values()) {
    if (draft.kind === "recommend") ({ recommendation, summary } = draft)
    else {
      const { question, factor, score, sentence } = draft
      const others = factors.filter((one) => !isAbout(one, draft))
      factors = [...others, { question, factor, score, sentence }]
    }
  }
  return { factors, recommendation, summary }
}

function stands(draft: Draft, rating: Rating): boolean {
  if (draft.kind === "recommend") {
    const { recommendation, summary } = draft
    return rating.recommendation === recommendation && rating.summary === summary
  }
  const said = rating.factors.find((one) => isAbout(one, draft))
  return said?.score === draft.score && said.sentence === draft.sentence
}

type About = Pick<Rate, "question" | "factor">

function isAbout(one: About, { question, factor }: About): boolean {
  return one.question === question && one.factor === factor
}

function keyOf(draft: Draft): string {
  return draft.kind === "recommend" ? draft.kind : `${draft.question} ${draft.factor}`
}

function readDrafts(shelf: Shelf): Draft[] {
  try {
    return JSON.parse(shelf.read() || "[]") as Draft[]
  } catch {
    return [] // cut short by a crash: older than the page can tell
  }
}
