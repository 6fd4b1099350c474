// Keeps people where they are: when what had the focus goes away, the nearest part of the page that it
// stood in gets it, and nobody is sent back to the top. A part does nothing by itself, so a key that is
// pressed once more than meant meets no other button.

const PARTS = "li, form, fieldset, section, nav, header, main, [role=group], dialog[open]"

export function keepFocusNear(): void {
  let last = lineageOf(document.activeElement)
  addEventListener("focusin", ({ target }) => (last = lineageOf(target)))
  // Who presses beside everything wants to be nowhere.
  addEventListener("pointerdown", () => (last = []), { capture: true })
  new MutationObserver((changes) => {
    const mayBeLost = changes.some(({ type }) => type === "attributes") || isNowhere()
    if (mayBeLost && last[0] && !isThere(last[0])) goTo(last.find(isPart))
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ["disabled", "hidden"],
  })
}

/** Somebody's place, and all that it stands in, the nearest first. */
function lineageOf(target: EventTarget | null): HTMLElement[] {
  const lineage = []
  let one = target as HTMLElement | null
  for (; one; one = one.parentElement) lineage.push(one)
  return lineage
}

function isNowhere(): boolean {
  return document.activeElement === document.body
}

function isThere(one: HTMLElement): boolean {
  return one.isConnected && one.checkVisibility() && !one.matches(":disabled")
}

function isPart(one: HTMLElement): boolean {
  return isThere(one) && one.matches(PARTS)
}

function goTo(part: HTMLElement | undefined): void {
  // Where a page has become another, its title says which.
  const place = (part?.matches("main") && part.querySelector("h1")) || part
  if (place && place.tabIndex < 0) place.tabIndex = -1
  place?.focus({ preventScroll: true })
}
