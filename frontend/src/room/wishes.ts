// Commands on their way, edits aside: repeated after a cut until their effect or a refusal is seen.
// Their ids make that safe.

import { signal } from "@preact/signals"
import type { Refusal } from "../interview/protocol.ts"
import { hasHappened, noteOf, type Seen, type Wished } from "./happened.ts"

const AFTER_REFUSAL = 500
// A command this much older than an answered heartbeat has been decided and caused nothing.
const DECIDED_AFTER = 5_000

/** A wish, and when the note that it changes had been changed last; null: never, or it changes none. */
export interface Waiting {
  readonly command: Wished
  readonly saw: number | null
}

interface Pending extends Waiting {
  readonly at: number
}

export class Wishes {
  /** Those among them that hold what people wrote. */
  readonly texts = signal<readonly Waiting[]>([])
  #pending = new Map<string, Pending>()
  #restored: readonly Waiting[] = []

  constructor(
    readonly transmit: (command: Wished) => void,
    readonly now: () => number,
  ) {}

  add(command: Wished, saw: number | null = null): void {
    for (const [id, { command: earlier }] of this.#pending) {
      if (overtakes(command, earlier)) this.#pending.delete(id)
    }
    this.#say({ command, saw })
    this.#count()
  }

  /** Takes up what an earlier page had wished for; their ids make it safe to say them again. */
  restore(left: readonly Waiting[]): void {
    this.#restored = left
    for (const { command, saw } of left) this.add(command, saw)
  }

  /** Takes out what an earlier page wished for a note that has been changed otherwise since. */
  overtaken(seen: Seen): Wished[] {
    if (!seen.room) return []
    const overtaken = this.#restored
      .filter((waiting) => this.#pending.has(waiting.command.id) && isOvertaken(waiting, seen))
      .map(({ command }) => command)
    this.#restored = []
    for (const { id } of overtaken) this.#pending.delete(id)
    this.#count()
    return overtaken
  }

  /** How many wishes of this sort are on their way. */
  count(isMeant: (command: Wished) => boolean): number {
    return [...this.#pending.values()].filter(({ command }) => isMeant(command)).length
  }

  repeat(): void {
    for (const pending of this.#pending.values()) this.#say(pending)
  }

  /** Lets go of what has visibly happened. */
  look(seen: Seen): void {
    if (this.#pending.size === 0) return
    const lines = new Set<string>()
    for (const [id, { command }] of this.#pending) {
      // A line that is to be ticked looks unticked until then: a later wish for it must wait.
      const line = "part" in command ? [command.question, command.part, command.place].join() : id
      if (!lines.has(line) && hasHappened(command, seen)) this.#pending.delete(id)
      else lines.add(line)
    }
    this.#count()
  }

  /** Lets go of what the server had decided when it answered a heartbeat sent at this time. */
  answered(sent: number): void {
    for (const [id, { at }] of this.#pending) {
      if (at + DECIDED_AFTER < sent) this.#pending.delete(id)
    }
    this.#count()
  }

  /** Takes a refusal; returns the wish that will not come true, if it is one of these. */
  refused({ id, retry }: Refusal): Wished | null {
    const pending = this.#pending.get(id ?? "")
    if (!pending) return null
    const { command } = pending
    if (retry) {
      setTimeout(() => this.#pending.has(command.id) && this.#say(pending), AFTER_REFUSAL)
      return null
    }
    this.#pending.delete(command.id)
    this.#count()
    return command
  }

  /** Takes all away that the interview's end leaves undone. */
  abandon(): Wished[] {
    const commands = [...this.#pending.values()].map(({ command }) => command)
    this.#pending.clear()
    this.#count()
    return commands
  }

  #say({ command, saw }: Waiting): void {
    this.#pending.set(command.id, { command, saw, at: this.now() })
    this.transmit(command)
  }

  #count(): void {
    const texts = [...this.#pending.values()].filter(
      ({ command }) => !isDrafted(command) && textIn(command) !== null,
    )
    const isSame = texts.map(idOf).join() === this.texts.peek().map(idOf).join()
    if (!isSame) this.texts.value = texts
  }
}

/** Whether a command says anew what an earlier one said, which repeated later would undo it. */
function overtakes(command: Wished, earlier: Wished): boolean {
  if (command.kind === "recommend") return earlier.kind === "recommend"
  if (command.kind === "change_note" && earlier.kind === "change_note") {
    return command.note === earlier.note
  }
  if (command.kind !== "rate" || earlier.kind !== "rate") return false
  return command.question === earlier.question && command.factor === earlier.factor
}

/** Whether a panel keeps what stands in a command as a draft, and counts it. */
function isDrafted({ kind }: Wished): boolean {
  return kind === "rate" || kind === "recommend"
}

function idOf({ command }: Waiting): string {
  return command.id
}

/** What it asks for may stand there already, said by this very wish. */
function isOvertaken({ command, saw }: Waiting, seen: Seen): boolean {
  if (command.kind !== "change_note") return false
  const note = noteOf(command.note, seen)
  return note !== undefined && note.changed_at !== saw && note.text !== command.text
}

/** The text that somebody wrote in a command, which must not be lost. */
export function textIn(command: Wished): string | null {
  switch (command.kind) {
    case "say":
    case "write_note":
    case "change_note":
    case "show_margin":
      return command.text
    case "give_reason":
      return command.text || null
    case "recommend":
      return command.summary || null
    case "rate":
      return command.sentence || null
    case "write_question":
      return [command.title, command.statement, command.starter].filter(Boolean).join("\n\n")
    default:
      return null
  }
}

const PLACES: Partial<Record<Wished["kind"], string>> = {
  say: "Chat",
  give_reason: "Reason",
  show_margin: "Margin",
  rate: "Rating",
  recommend: "Rating",
  write_question: "New question",
}

/** Where it was written, in words. */
export function placeOf({ kind }: Wished): string {
  return PLACES[kind] ?? "Note"
}
