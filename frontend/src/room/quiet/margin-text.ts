// Where the text of a margin lies: in this browser, under a key of its seat, until its author
// has shown it or dismisses it once the visit is over.

// A browser may refuse to keep anything; the text then lasts as long as the page.
export function keptMargin(seat: string): string {
  try {
    return localStorage.getItem(keyOf(seat)) ?? ""
  } catch {
    return ""
  }
}

export function keepMargin(seat: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(keyOf(seat))
    else localStorage.setItem(keyOf(seat), text)
  } catch {
    // As above.
  }
}

export function forgetMargin(seat: string): void {
  keepMargin(seat, "")
}

function keyOf(seat: string): string {
  return `chalkroom/margin/${seat}`
}
