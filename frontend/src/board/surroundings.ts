// What a collaboration begins with, what it leaves for later, and what it asks of those around it.

import type { Text } from "@codemirror/state"
import type { Changes, Origin, Push } from "../interview/protocol.ts"
import type { Collaboration } from "./collaboration.ts"
import type { PushLimits } from "./pushing.ts"

/** Unconfirmed work as it is kept through a reload. */
export interface Kept {
  readonly board: string
  readonly instance: string
  readonly sequence: number
  readonly version: number
  readonly seq: number
  readonly text: string
  readonly updates: readonly Changes[]
  readonly origins?: readonly Origin[]
  readonly shown?: Push["shown"]
}

/** A text of the server: the version it has, and a number in `room` by which it had it. */
export interface Start {
  readonly text: Text
  readonly version: number
  readonly seq: number
}

/** What a collaboration asks of those around it. */
export interface Surroundings {
  readonly limits: PushLimits
  isUp(): boolean
  push(push: Omit<Push, "kind" | "id">): string
  /** The text, its version or what is unconfirmed may have changed. */
  noticed(collaboration: Collaboration): void
}
