// The key that closes a small form or menu, and nothing round it.

export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape" || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
}

/** Folds what `<details>` shows, and goes back to what unfolds it. */
export function foldByEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement
  if (!details.open) return
  onEscape(() => {
    details.open = false
    details.querySelector("summary")?.focus()
  })(event)
}
