// The links to a recording, as the server tells of them.

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
  /** Null: it opens nothing any more. */
  readonly address: string | null
}

export interface Shares {
  readonly shares: readonly Share[]
  readonly kept_until: number
  readonly most_days: number
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

/** What a link gives, and for how long, as one line. */
export function aboutShare(share: Share): string {
  const given = share.scope === "private" ? "With private lanes" : "Without private lanes"
  const left = share.observations ? "" : ", without observations"
  const first = share.blind ? ", without names at first" : ""
  return `${given}${left}${first}. ${endOf(share)}`
}

function endOf({ address, revoked, expires }: Share): string {
  if (revoked) return "Taken back: it opens nothing any more."
  if (address === null) return `Over since ${DAY.format(expires)}.`
  return `Until ${DAY.format(expires)}.`
}
