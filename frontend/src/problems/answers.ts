// What the library's routes answer, and where they are: the host asks by a cookie, an interviewer
// by the seat of a room, which the address of the page names.

import type { Guide, Task } from "../interview/protocol.ts"

export type Listed = {
  readonly id: string
  readonly title: string
  readonly track: string
  readonly kind: string
  readonly level: number
  readonly minutes: number
  readonly focus_minutes: number
  readonly languages: readonly string[]
  readonly status: "draft" | "trial" | "active" | "retired"
  readonly pool: string
  readonly calibrated: boolean
  readonly revision: number
}

export type Ladder = {
  readonly track: string
  readonly name: string
  readonly line: string
  readonly complete: boolean
  readonly missing: number
  readonly rungs: readonly Listed[]
}

export type Named = { readonly id: string; readonly name: string }

export type Choices = {
  readonly tracks: readonly Named[]
  readonly levels: readonly Named[]
  readonly kinds: readonly string[]
  readonly skills: readonly Named[]
  readonly factors: readonly Named[]
}

export type Trouble = {
  readonly path: string
  readonly line: number
  readonly sentence: string
  readonly advice: string
}

export type Shelf = {
  readonly ladders: readonly Ladder[]
  readonly found: number
  readonly total: number
  readonly choices: Choices
  readonly broken: readonly Trouble[]
}

export type Shown = {
  readonly problem: Listed
  readonly ladder: string
  readonly skills: readonly string[]
  readonly requires: readonly string[]
  readonly authors: readonly string[]
  readonly source: string
  readonly license: string
  readonly neighbours: {
    readonly easier: Listed | null
    readonly harder: Listed | null
    readonly sideways: readonly Listed[]
  }
  readonly task: Task
  readonly guide: Guide
}

const SEAT = /^[a-z2-7]{26}$/

const LEVELS = ["", "warm-up", "easy", "core", "hard", "stretch"]
const KINDS: Readonly<Record<string, string>> = {
  code: "Code",
  sql: "SQL",
  discuss: "Discussion",
  design: "Design",
  debug: "Debugging",
}

export function levelName(level: number): string {
  return LEVELS[level] ?? ""
}

export function kindName(kind: string): string {
  return KINDS[kind] ?? kind
}

/** Returns where a problem stands and of what kind it is, without saying SQL twice. */
export function placeWords(ladder: string, kind: string): string {
  const name = kindName(kind)
  return ladder === name ? ladder : `${ladder}, ${name}`
}

/** Returns the seat that the page was opened from, if it was opened from a room. */
export function seatIn(search: string): string | null {
  const seat = new URLSearchParams(search).get("seat") ?? ""
  return SEAT.test(seat) ? seat : null
}

/** Returns where the library answers whoever opened this page. */
export function libraryOf(seat: string | null): string {
  return seat === null ? "/host/problems" : `/room/${seat}/problems`
}

export function problemAddress(id: string, seat: string | null): string {
  return `/problems/${id}${seat === null ? "" : `?seat=${seat}`}`
}
