// Questions in a few words.

import type { PreparedQuestion } from "../../interview/protocol.ts"

/** Level and minutes; a question of one's own has no level. */
export function factsOf({ guide, minutes }: PreparedQuestion): string[] {
  return [...(guide.level > 0 ? [`level ${guide.level}`] : []), `${minutes} min`]
}
