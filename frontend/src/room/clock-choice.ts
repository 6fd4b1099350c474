// How this browser shows clocks: what is left or what has passed, or nothing at all.

import { signal } from "@preact/signals"
import { keep, kept } from "../parts/keeping.ts"

const COUNTS = "clock-counts"
const IS_HIDDEN = "clock-is-hidden"

export type Counts = "left" | "elapsed"

export const counts = signal<Counts>(kept(COUNTS) === "elapsed" ? "elapsed" : "left")
export const isHidden = signal(kept(IS_HIDDEN) === "yes")

export function count(chosen: Counts): void {
  counts.value = chosen
  keep(COUNTS, chosen)
}

export function hide(hidden: boolean): void {
  isHidden.value = hidden
  keep(IS_HIDDEN, hidden ? "yes" : "no")
}
