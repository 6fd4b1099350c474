// Small choices that this browser remembers. Where storage is forbidden they last as long as the page.

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}

export const TEXT_SIZE = "chalkroom.text"

/** Gives boards the size of text that was chosen here; called before any board is measured. */
export function applyTextSize(): void {
  document.documentElement.dataset["text"] = kept(TEXT_SIZE) ?? ""
}
