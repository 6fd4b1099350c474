// CodeMirror's change sets, as far as a text that is only looked at needs them.

/** A length that stays, or a length that goes and the lines that come in its place. */
type Section = number | readonly [number, ...string[]]

export interface Applied {
  readonly text: string
  /** Where the last change ends. */
  readonly end: number
}

/** Returns the text after a change. */
export function applied(text: string, changes: unknown): Applied {
  let at = 0
  let after = ""
  let end = 0
  for (const section of changes as readonly Section[]) {
    if (typeof section === "number") {
      after += text.slice(at, at + section)
      at += section
    } else {
      after += section.slice(1).join("\n")
      at += section[0]
      end = after.length
    }
  }
  return { text: after, end }
}
