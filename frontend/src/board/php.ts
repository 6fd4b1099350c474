// A mode for PHP, which the library has none for: C's, with PHP's words, variables and comments.

import { clike } from "@codemirror/legacy-modes/mode/clike"
import type { StringStream } from "@codemirror/language"

const KEYWORDS = words(
  "abstract and as break callable case catch class clone const continue declare default do echo " +
    "else elseif empty enddeclare endfor endforeach endif endswitch endwhile enum exit extends " +
    "final finally fn for foreach function global goto if implements include include_once " +
    "instanceof insteadof interface isset list match namespace new or print private protected " +
    "public readonly require require_once return self static switch throw trait try unset use " +
    "var while xor yield",
)
const TYPES = words("array bool float int iterable mixed never object string void")
const ATOMS = words("true false null TRUE FALSE NULL")

export const php = clike({
  name: "php",
  keywords: KEYWORDS,
  types: TYPES,
  atoms: ATOMS,
  multiLineStrings: true,
  hooks: { $: variable, "#": commentOrAttribute, "<": opening, "?": closing },
})

function words(list: string): Record<string, true> {
  return Object.fromEntries(list.split(" ").map((word) => [word, true]))
}

function variable(stream: StringStream): string {
  stream.eatWhile(/[\w$]/)
  return "variableName.special"
}

function commentOrAttribute(stream: StringStream): string {
  if (stream.eat("[")) return "meta"
  stream.skipToEnd()
  return "comment"
}

function opening(stream: StringStream): string | false {
  return stream.match(/^\?(php|=)?/) ? "meta" : false
}

function closing(stream: StringStream): string | false {
  return stream.eat(">") ? "meta" : false
}
