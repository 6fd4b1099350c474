// How code is coloured where the house rules allow it. Fetched when a board first needs it: boards
// without colours do not pay for it.

import { indentUnit, StreamLanguage, syntaxHighlighting } from "@codemirror/language"
import type { Extension } from "@codemirror/state"
import { classHighlighter } from "@lezer/highlight"
import { modeOf } from "./modes.ts"

/** Gives the parts of code class names; which colours they have is for the stylesheet to say. */
export async function coloursOf(language: string): Promise<Extension> {
  const mode = await modeOf(language)
  if (!mode) return []
  return [indentUnit.of("    "), StreamLanguage.define(mode), syntaxHighlighting(classHighlighter)]
}
