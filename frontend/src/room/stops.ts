// F6 goes round the parts of the page. A part is an element marked `data-stop` that can be seen.

export function goToPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-stop]")].filter(isVisible)
  if (parts.length === 0) return
  // One part may stand in another, such as the problem in the candidate's view.
  const here = parts.findLastIndex((part) => part.contains(document.activeElement))
  const next = here === -1 && step === -1 ? parts.length - 1 : here + step
  focusIn(parts[(next + parts.length) % parts.length]!)
}

export function focusBoard(): void {
  document.querySelector<HTMLElement>(".current-board .cm-content")?.focus()
}

/** Returns to the board from a private field. Escape alone does it: the key that leads there, pressed
 * once more than meant, must not let private words go on the board. */
export function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.isComposing) return
  event.preventDefault()
  focusBoard()
}

/** Goes to the note that is being written; `open` shows the panels. */
export function goToNote(open: () => void): void {
  goTo("[data-note]", open)
}

/** Goes to the guide of the question; `open` shows the panels. */
export function goToGuide(open: () => void): void {
  goTo("[data-guide]", open)
}

function goTo(place: string, open: () => void): void {
  const target = document.querySelector<HTMLElement>(place)
  if (!target) return
  if (isVisible(target)) return target.focus()
  open()
  // What was hidden can be gone to only once it is drawn.
  requestAnimationFrame(() => {
    if (!target.checkVisibility()) target.closest("section")?.querySelector("button")?.click()
    requestAnimationFrame(() => target.focus())
  })
}

function isVisible(part: HTMLElement): boolean {
  return part.checkVisibility()
}

function focusIn(part: HTMLElement): void {
  const text = part.querySelector<HTMLElement>(".cm-content")
  const first = part.querySelector<HTMLElement>("button, a[href], input, textarea, [tabindex='0']")
  ;(text ?? first ?? part).focus()
}
