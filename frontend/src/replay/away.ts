// What was typed while its author was cut off, as moments: it came in when they were back.

import type { Interview } from "../interview/interview.ts"
import { writing, writingWords } from "./bursts.ts"
import type { Moment } from "./happened.ts"
import type { Marked } from "./tape.ts"

export function typedAway(tape: Marked, { room }: Interview): Moment[] {
  return writing(tape)
    .filter(({ isAway }) => isAway)
    .map((burst) => ({
      key: `away ${burst.key}`,
      kind: "away",
      time: burst.time,
      person: burst.person,
      words: writingWords(burst, room.boards[burst.board]!.title),
      isPrivate: false,
    }))
}
