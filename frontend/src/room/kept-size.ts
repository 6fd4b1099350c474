// Where the chosen size of boards' text lies, and its first use: before any board is measured.

import { kept } from "../parts/keeping.ts"

export const SIZE_KEY = "chalkroom.text"

export function applyTextSize(): void {
  document.documentElement.dataset["text"] = kept(SIZE_KEY) ?? ""
}
