import assert from "node:assert/strict"
import { test } from "node:test"
import { StreamLanguage } from "@codemirror/language"
import { classHighlighter, highlightTree } from "@lezer/highlight"
import { LANGUAGES, PLAIN } from "../src/board/languages.ts"
import { modeOf } from "../src/board/modes.ts"

// For each language a keyword, a number and a comment.
const SAMPLES: Readonly<Record<string, string>> = {
  python: "return 42 # why",
  sql: "SELECT 42 -- why",
  r: "while (42) # why",
  julia: "return 42 # why",
  javascript: "return 42 // why",
  typescript: "return 42 // why",
  java: "return 42; // why",
  kotlin: "return 42 // why",
  scala: "return 42 // why",
  c: "return 42; // why",
  cpp: "return 42; // why",
  csharp: "return 42; // why",
  go: "return 42 // why",
  rust: "return 42; // why",
  swift: "return 42 // why",
  ruby: "return 42 # why",
  php: "return 42; # why",
  bash: "while 42 # why",
}

const COLOURED = LANGUAGES.filter(({ slug }) => slug !== PLAIN)
const LOOSE_ENDS = "\\ \" ' ` /* <!-- <<X $ ${ #{ @ 0x 1e [(} é \u{1f600} \ud800 ?> %w( \t\v"
const PARTS = ["tok-keyword", "tok-number", "tok-comment"]

for (const { slug, name } of COLOURED) {
  test(`${name} has colours for keywords, numbers and comments`, async () => {
    const code = SAMPLES[slug]!
    const [, keyword, comment] = /^(\w+) \(?42\)?;? (.*)$/.exec(code)!
    const found = (await coloured(slug, code)).filter(([, part]) => PARTS.includes(part!))
    const texts = [keyword, "42", comment]
    assert.deepEqual(
      found,
      texts.map((text, index) => [text, PARTS[index]]),
    )
  })
}

test("plain text and what is not a language have no colours", async () => {
  assert.equal(await modeOf(PLAIN), null)
  assert.equal(await modeOf("constructor"), null)
})

test("PHP has its tags, attributes, types and variables", async () => {
  const found = await coloured("php", "<?php #[Pure]\nfn(int $x) => 1 ?>")
  const parts = new Map(found.map(([text, part]) => [text, part]))
  assert.equal(parts.get("<?php"), "tok-meta")
  assert.equal(parts.get("#["), "tok-meta")
  assert.equal(parts.get("int"), "tok-typeName")
  assert.equal(parts.get("$x"), "tok-variableName2")
  assert.equal(parts.get("?>"), "tok-meta")
})

for (const { slug, name } of COLOURED) {
  test(`${name} does not stumble over other languages and loose ends`, async () => {
    const others = Object.values(SAMPLES).join("\n")
    const code = `${others}\n${LOOSE_ENDS}\n${others}`
    assert.ok((await coloured(slug, code)).length > 3)
  })
}

async function coloured(language: string, code: string): Promise<string[][]> {
  const parts: string[][] = []
  const { parser } = StreamLanguage.define((await modeOf(language))!)
  highlightTree(parser.parse(code), classHighlighter, (from, to, part) => {
    parts.push([code.slice(from, to), part])
  })
  return parts
}
