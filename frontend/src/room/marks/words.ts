// What marks are called.

import type { PhaseKind } from "../../interview/phases.ts"
import type { Mark } from "../../interview/protocol.ts"

/** In the order of their keys. */
export const PHASES: Record<PhaseKind, string> = {
  clarify: "Clarify",
  plan: "Plan",
  code: "Code",
  test: "Test",
  stuck: "Stuck",
}

export function markName({ means, label }: Mark): string {
  return means === "free" ? label : PHASES[means]
}
