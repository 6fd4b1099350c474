// The key that files what stands in a field of several lines.

/** Enter alone, or with Control as elsewhere; with Shift it is a line break. */
export function isEnter(event: KeyboardEvent): boolean {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing
}
