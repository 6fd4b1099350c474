// What is observed of a candidate, in words that judge nothing.

import type { Observation } from "../interview/protocol.ts"

/** One fact, such as `Pasted 212 characters`. */
export function factWords({ what, size }: Pick<Observation, "what" | "size">): string {
  switch (what) {
    case "pasted":
      return `Pasted ${characters(size)}`
    case "large_insert":
      return `Large insert, ${characters(size)}`
    case "large_cut":
      return `Large cut, ${characters(size)}`
    case "left_page":
      return "Left the page"
    case "returned":
      return "Returned"
    case "second_device":
      return "Second device"
    case "cut_off":
      return "Lost connection"
    default:
      return what satisfies never
  }
}

const FIGURES = new Intl.NumberFormat("en")

function characters(size: number): string {
  return `${FIGURES.format(size)} ${size === 1 ? "character" : "characters"}`
}
