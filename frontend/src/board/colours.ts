// How code is coloured where the house rules allow it. Fetched when a board first needs it: boards
// without colours do not pay for it.

import { indentUnit, StreamLanguage, syntaxHighlighting } from "@codemirror/language"
import { python } from "@codemirror/legacy-modes/mode/python"
import type { Extension } from "@codemirror/state"
import { classHighlighter } from "@lezer/highlight"

/** Gives the parts of code class names; which colours they have is for the stylesheet to say. */
export const colours: Extension = [
  indentUnit.of("    "),
  StreamLanguage.define(python),
  syntaxHighlighting(classHighlighter),
]
