// The one update that shows what was written in quiet time. It carries that word along until the server
// has it, as a piece that was not typed carries its origin.

import type { sendableUpdates } from "@codemirror/collab"
import { Annotation } from "@codemirror/state"
import type { Push } from "../interview/protocol.ts"
import { cameBy, originsOf } from "./origins.ts"
import type { Kept } from "./surroundings.ts"

type Unconfirmed = Pick<ReturnType<typeof sendableUpdates>[number], "origin">

/** The quiet time that an update shows, and how much of it was pasted. */
export const shownAfter = Annotation.define<{ readonly quiet: string; readonly pasted: number }>()

/** What a push says of its updates besides the changes; `first` is the sequence of the first one. */
export function saidOf(
  updates: readonly Unconfirmed[],
  first: number,
  away = 0,
): Pick<Push, "origins" | "shown" | "away"> {
  const origins = originsOf(updates, first)
  const place = updates.findIndex(({ origin }) => origin.annotation(shownAfter))
  const shown = updates[place]?.origin.annotation(shownAfter)
  return {
    ...(origins.length > 0 && { origins }),
    ...(shown && { shown: [first + place, shown.quiet, shown.pasted] as const }),
    ...(away >= first && { away }),
  }
}

/** The same, for an update of an earlier page. */
export function annotationsOf({ origins = [], shown }: Kept, sequence: number) {
  const origin = origins.find(([of]) => of === sequence)
  return [
    ...(origin ? [cameBy.of(origin[1])] : []),
    ...(shown?.[0] === sequence ? [shownAfter.of({ quiet: shown[1], pasted: shown[2] })] : []),
  ]
}
