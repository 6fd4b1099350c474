// How long to wait before trying to connect again.

const SHORTEST = 250
const LONGEST = 10_000

/** Milliseconds before the attempt with this number, counted from 0; `chance` lies in [0, 1). */
export function backoff(attempt: number, chance: number): number {
  const ceiling = Math.min(LONGEST, SHORTEST * 2 ** attempt)
  // Half of it by chance, so that a restarted server is not visited by everybody at once.
  return ceiling / 2 + (ceiling / 2) * chance
}
