// A line of a guide that was ticked off, in words.

import type { Guide, Ticked } from "../interview/protocol.ts"
import { plain } from "../interview/plain.ts"

export function lineOf(guide: Guide, part: Ticked["part"], place: number): string {
  switch (part) {
    case "clarification":
      return `Clarified: ${plain(guide.clarifications[place]?.question ?? [])}`
    case "checkpoint": {
      const checkpoints = guide.lines.filter(({ kind }) => kind === "by")
      return `Checkpoint: ${plain(checkpoints[place]?.text ?? [])}`
    }
    case "point":
      return `Said: ${plain(guide.points[place]?.text ?? [])}`
    case "example":
      return `Tried: ${guide.examples[place]?.name ?? ""}`
    case "bug":
      return `Found: ${plain(guide.bugs[place]?.text ?? [])}`
    case "mistake":
      return `Mistake: ${guide.mistakes[place]?.name ?? ""}`
    default:
      return part satisfies never
  }
}
