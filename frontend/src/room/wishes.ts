// Commands on their way, edits aside: repeated after a cut until their effect or a refusal is seen.
// Their ids make that safe.

import { signal } from "@preact/signals"
import type { Refusal } from "../interview/protocol.ts"
import { hasHappened, type Seen, type Wished } from "./happened.ts"

const AFTER_REFUSAL = 500
// A command this much older than an answered heartbeat has been decided and caused nothing.
const DECIDED_AFTER = 5_000

export class Wishes {
  /** How many texts that people wrote are among them. */
  readonly texts = signal(0)
  #pending = new Map<string, { readonly command: Wished; readonly at: number }>()

  constructor(
    readonly transmit: (command: Wished) => void,
    readonly now: () => number,
  ) {}

  add(command: Wished): void {
    for (const [id, { command: earlier }] of this.#pending) {
      if (overtakes(command, earlier)) this.#pending.delete(id)
    }
    this.#say(command)
    this.#count()
  }

  repeat(): void {
    for (const { command } of this.#pending.values()) this.#say(command)
  }

  /** Lets go of what has visibly happened. */
  look(seen: Seen): void {
    if (this.#pending.size === 0) return
    for (const [id, { command }] of this.#pending) {
      if (hasHappened(command, seen)) this.#pending.delete(id)
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
    const command = this.#pending.get(id ?? "")?.command
    if (!command) return null
    if (retry) {
      setTimeout(() => this.#pending.has(command.id) && this.#say(command), AFTER_REFUSAL)
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

  #say(command: Wished): void {
    this.#pending.set(command.id, { command, at: this.now() })
    this.transmit(command)
  }

  #count(): void {
    const commands = [...this.#pending.values()].map(({ command }) => command)
    this.texts.value = commands.filter((one) => !isDrafted(one) && textIn(one) !== null).length
  }
}

/** Whether a command says anew what an earlier one said, which repeated later would undo it. */
function overtakes(command: Wished, earlier: Wished): boolean {
  if (command.kind === "recommend") return earlier.kind === "recommend"
  if (command.kind !== "rate" || earlier.kind !== "rate") return false
  return command.question === earlier.question && command.factor === earlier.factor
}

/** Whether a panel keeps what stands in a command as a draft, and counts it. */
function isDrafted({ kind }: Wished): boolean {
  return kind === "rate" || kind === "recommend"
}

/** The text that somebody wrote in a command, which must not be lost. */
export function textIn(command: Wished): string | null {
  switch (command.kind) {
    case "say":
    case "write_note":
    case "change_note":
      return command.text
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
