// Stands in for CodeMirror's language package where its commands ask for it: they get a step of
// indentation, and a first load goes without all that only colours need. The build puts it there.

import { Facet, type EditorState } from "@codemirror/state"

const STEP = "    "

export const indentUnit = Facet.define<string, string>({ combine: () => STEP })
export const getIndentUnit = () => STEP.length
export const indentString = (_: EditorState, columns: number) => " ".repeat(columns)

/** No key of a board goes by syntax: Enter is not the library's, and brackets are not matched. */
function absent(): never {
  throw new Error("A board without a language has no syntax.")
}

export { absent as IndentContext, absent as getIndentation }
export { absent as matchBrackets, absent as syntaxTree }
export const NodeProp = {}
