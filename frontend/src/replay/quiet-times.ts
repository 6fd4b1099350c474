// Quiet times, and what was shown of a margin, as moments.

import type { Interview } from "../interview/interview.ts"
import type { Quiet } from "../interview/protocol.ts"
import type { Moment } from "./happened.ts"
import type { Marked } from "./tape.ts"

const RESULTS: Record<NonNullable<Quiet["result"]>, string> = {
  shown: "Showed what was written in the quiet time",
  shown_late: "Showed what was written in the quiet time, late",
  nothing: "Wrote nothing in the quiet time",
  not_shown: "Did not show what was written in the quiet time",
}

export function quietTimes(tape: Marked, { room }: Interview): Moment[] {
  const moment = (key: string, at: number, person: string, words: string): Moment => {
    return { key, kind: "quiet", time: tape.timeOf(at), person, words, isPrivate: false }
  }
  const quiets = Object.values(room.quiets).flatMap((quiet) => {
    const { id, person, began_at, ended_at, result } = quiet
    const began = moment(`quiet ${id}`, began_at, person, "Quiet time began")
    if (ended_at === null || result === null) return [began]
    return [began, moment(`quiet ${id} end`, ended_at, person, RESULTS[result])]
  })
  const margins = room.margins.map(({ id, person, text, at }) =>
    moment(`margin ${id}`, at, person, `Showed of their margin: ${text}`),
  )
  return [...quiets, ...margins]
}
