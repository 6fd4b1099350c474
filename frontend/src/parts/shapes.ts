// A shape for each place in the palette, so that nobody is told apart by colour alone.

/** Paths in a square of 16 by 16, filled; the first belongs to slot 1. */
const SHAPES = [
  "M8 1.5 15 14.5H1Z",
  "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z",
  "M2 2h12v12H2Z",
  "M8 .5 15.5 8 8 15.5.5 8Z",
  "M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5Z",
  "M8 .8l2.2 4.9 5.3.5-4 3.5 1.2 5.3L8 12.2 3.3 15l1.2-5.3-4-3.5 5.3-.5Z",
]

/** Somebody without a place in the palette only looks on. */
const LOOKING_ON = "M8 3C4 3 1.4 6 .5 8 1.4 10 4 13 8 13s6.6-3 7.5-5C14.6 6 12 3 8 3Z"

export function shapeOf(slot: number): string {
  return SHAPES[slot - 1] ?? LOOKING_ON
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ""
  const last = words.length > 1 ? words[words.length - 1]! : ""
  return [first, last]
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase()
}
