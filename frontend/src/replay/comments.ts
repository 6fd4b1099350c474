// Comments on a recording as the server tells of them, and the one that is being written.

export interface Comment {
  readonly id: string
  readonly name: string
  readonly text: string
  /** By the server's time. */
  readonly moment: number
  readonly changed: number | null
  readonly own: boolean
}

/** Says a moment, in milliseconds since the beginning. */
export type Clock = (milliseconds: number) => string

/** What is being written, and of which moment, in milliseconds since the beginning. */
export interface Draft {
  /** Of these very words: sent once more they are the same comment, and others are another. */
  readonly id: string
  readonly text: string
  /** Null: not said yet, so that it is where the player is. */
  readonly moment: number | null
}

export const NO_DRAFT: Draft = { id: "", text: "", moment: null }
export const COMMENT_LENGTH = 4_000
/** So far from its moment a comment is of now, in milliseconds. */
const NOW = 5_000

/** The draft after a letter; its moment is that of the first one. */
export function written(draft: Draft, id: string, text: string, time: number): Draft {
  return text === "" ? NO_DRAFT : { id, text, moment: draft.moment ?? Math.floor(time) }
}

/** Reads a draft that this browser kept; what makes no sense is none. */
export function draftIn(text: string | null): Draft {
  try {
    const { id, text: words, moment } = JSON.parse(text || "{}") as Partial<Draft>
    const isDraft = typeof id === "string" && typeof words === "string" && words !== ""
    return isDraft ? { id, text: words, moment: moment ?? null } : NO_DRAFT
  } catch {
    return NO_DRAFT
  }
}

/** Which comments are of a moment, by the server's time. */
export function aroundNow(comments: readonly Comment[], now: number): string[] {
  return comments.filter(({ moment }) => Math.abs(moment - now) <= NOW).map(({ id }) => id)
}
