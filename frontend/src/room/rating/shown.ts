// What the form shows: a question by its id, or the whole interview; and whether its panel is open.

import { signal } from "@preact/signals"

export const INTERVIEW = "interview"

export const shown = signal(INTERVIEW)
export const isOpen = signal(false)

/** Opens the form at a question, or at the whole interview, and goes there. */
export function goToRating(what: string): void {
  shown.value = what
  isOpen.value = true
  // What was folded can be gone to only once it is drawn.
  requestAnimationFrame(() => {
    const form = document.querySelector<HTMLElement>(".rating-form")
    form?.focus({ preventScroll: true })
    form?.scrollIntoView({ block: "start" })
  })
}
