// What is to be told of where the player is. A panel that is fetched later reads it without the parts
// that pages have for signals: every page would fetch those in a piece of their own.

import { useEffect, useState } from "preact/hooks"
import type { Replay } from "./replay.ts"

/** Draws anew only when the words change, and not with every frame. */
export function useToldAt({ player: { time } }: Replay, tell: (time: number) => string): string {
  const [words, setWords] = useState("")
  useEffect(() => time.subscribe((now) => setWords(tell(now))), [tell])
  return words
}
