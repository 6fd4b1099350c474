// Which parts of the guide are open. This browser remembers it, for one question as for the next.

import { effect, signal, type Signal } from "@preact/signals"
import { keep, kept } from "../../parts/keeping.ts"

const folds = new Map<string, Signal<boolean>>()

/** Whether a part is open, to be read and changed; `isOpenAtFirst` counts until somebody chose. */
export function foldOf(part: string, isOpenAtFirst = true): Signal<boolean> {
  const known = folds.get(part)
  if (known) return known
  const key = `chalkroom.guide.${part}`
  const isOpen = signal(isOpenAtFirst ? kept(key) !== "folded" : kept(key) === "open")
  effect(() => keep(key, isOpen.value ? "open" : "folded"))
  folds.set(part, isOpen)
  return isOpen
}
