// Light, dark, or as the system has it: the choice of this browser, applied as soon as it is known.

import { useState } from "preact/hooks"
import { keep, kept } from "./keeping.ts"

type Theme = "system" | "light" | "dark"

const KEY = "chalkroom.theme"
const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" }

export function applyTheme(): void {
  show(chosen())
}

export function ThemeButton() {
  const [theme, setTheme] = useState(chosen)
  function change() {
    const next = NEXT[theme]
    keep(KEY, next)
    show(next)
    setTheme(next)
  }
  return (
    <button type="button" class="plain" onClick={change}>
      Theme: {theme}
    </button>
  )
}

function chosen(): Theme {
  const stored = kept(KEY)
  return stored === "light" || stored === "dark" ? stored : "system"
}

function show(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"]
  else document.documentElement.dataset["theme"] = theme
}
