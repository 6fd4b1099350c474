// The links to a recording, as the server tells of them.

import type { Limits } from "../interview/protocol.ts"

export interface Share {
  readonly share: string
  readonly name: string
  readonly scope: Scope
  readonly observations: boolean
  readonly blind: boolean
  /** The interviewer who made it; null: the host. */
  readonly by: string | null
  readonly expires: number
  readonly revoked: boolean
  /** It opens nothing while whoever made it has no way in themselves. */
  readonly rests: boolean
  /** Null: it opens nothing. */
  readonly address: string | null
}

export interface Shares {
  readonly shares: readonly Share[]
  readonly kept_until: number
  readonly limits: Limits
}

export type Scope = "room" | "private"

export const SCOPES: Record<Scope, { title: string; about: string }> = {
  room: {
    title: "What everybody in the room heard",
    about: "Boards, questions, released hints, chat. No notes, guides or ratings.",
  },
  private: {
    title: "Private lanes as well",
    about: "Also notes, marks and guides, and the ratings that you may read yourself.",
  },
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "long" })

export function day(milliseconds: number): string {
  return DAY.format(milliseconds)
}

/** Whether a link opens something, or may do so again. */
export function canBeTakenBack({ address, revoked, rests }: Share): boolean {
  return address !== null || (rests && !revoked)
}

/** What a link gives, and until when, as one line; with the recording every link is over. */
export function aboutShare(share: Share, keptUntil: number): string {
  const given = share.scope === "private" ? "With private lanes" : "Without private lanes"
  const left = share.observations ? "" : ", without observations"
  const first = share.blind ? ", without names at first" : ""
  const made = share.by !== null ? ` Made by ${share.by}.` : ""
  return `${given}${left}${first}. ${endOf(share, keptUntil)}${made}`
}

function endOf({ address, revoked, rests, expires }: Share, keptUntil: number): string {
  if (revoked) return "Taken back: it opens nothing any more."
  if (rests) return "It opens nothing while whoever made it has no way in themselves."
  if (address === null) return `Over since ${day(expires)}.`
  return `Until ${day(Math.min(expires, keptUntil))}.`
}
