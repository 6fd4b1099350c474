// How it stands between a browser and the room, in the values that are shown.

export type Status = "connecting" | "up" | "down" | "closed"

/** Why there is no way back; `words` are fit to be shown. */
export interface Closed {
  readonly code: number
  readonly words: string
}

/** A new object for every refusal, so that the same words twice are two notices. */
export interface Refused {
  readonly sentence: string
}
