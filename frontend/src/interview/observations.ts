// What was observed of a candidate, and the reasons given: the twin of the server's observations.py.

import type { Observation, Observed, ReasonGiven } from "./protocol.ts"

type Observations = readonly Observation[]

/** What was observed, after one more event about it. */
export function evolveObservations(
  seen: Observations,
  at: number,
  event: Observed | ReasonGiven,
): Observations {
  if (event.kind === "observed") return [...seen, observation(at, event)]
  const known = seen[event.observation]
  if (!known) throw new Error(`Nothing was observed as number ${event.observation}.`)
  return seen.with(event.observation, {
    ...known,
    reason: event.text,
    reasons: known.reasons + 1,
  })
}

/** What was observed once somebody is here again: their last cut is over by now. */
export function foundAgain(seen: Observations, person: string, at: number): Observations {
  const last = seen.findLastIndex((one) => one.person === person && one.what === "cut_off")
  const cut = seen[last]
  return cut && cut.until === null ? seen.with(last, { ...cut, until: at }) : seen
}

function observation(at: number, { person, what, size, board, since }: Observed): Observation {
  const given = { reason: "", reasons: 0, until: null }
  return { person, what, size: size ?? 0, board: board ?? null, at: since ?? at, ...given }
}
