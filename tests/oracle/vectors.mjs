// Prints what @codemirror/state makes of random changes, so that the server's own code can be held
// against it. The first line names the package's version and the fields, each further one is a vector.
//
//   node vectors.mjs <how many> <seed> <folder whose node_modules holds the package>
//
// Lines are ASCII: lone surrogates survive only as escapes.
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"

const [count, seed, folder] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]]
const main = createRequire(resolve(folder, "package.json")).resolve("@codemirror/state")
const { ChangeSet, Text } = await import(pathToFileURL(main).href)
const { version } = JSON.parse(readFileSync(join(main, "..", "..", "package.json"), "utf8"))

const ALPHABET = [
  "a",
  "b",
  "\n",
  "\t",
  "漢",
  "😀",
  "\ud83d",
  "\ude00",
  "\u2028",
  "\v",
  "e\u0301",
  "\u0000",
  "\ufeff",
]

let state = seed >>> 0
/** The next number below `limit`, by mulberry32. */
function below(limit) {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
}

const randomText = (most) =>
  Array.from({ length: below(most + 1) }, () => ALPHABET[below(ALPHABET.length)]).join("")

const toText = (string) => Text.of(string.split("\n"))

/** A change as an editor makes it: one or more ranges of the same old text. */
function byRanges(length) {
  const ranges = []
  for (let left = 1 + below(3); left; left--) {
    const from = below(length + 1)
    const to = below(2) ? from : Math.min(length, from + below(4))
    ranges.push({ from, to, insert: toText(below(3) ? randomText(3) : "") })
  }
  return ChangeSet.of(ranges, length)
}

/** A change as the wire may carry it: any sections, neighbours of one kind left unjoined. */
function bySections(length) {
  const sections = []
  for (let left = length; left || below(3) == 0;) {
    const size = below(Math.min(left, 4) + 1)
    const lines = randomText(2).split("\n")
    if (below(2) && size) sections.push(size)
    else if (lines.length > 1 || lines[0]) sections.push([size, ...lines])
    else if (size) sections.push([size])
    else continue
    left -= size
  }
  return ChangeSet.fromJSON(sections)
}

const randomChange = (length) => (below(2) ? byRanges(length) : bySections(length))

const ascii = (value) =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0"),
  )

function vector() {
  const text = randomText(6)
  const start = toText(text)
  const [a, b] = [randomChange(start.length), randomChange(start.length)]
  const next = randomChange(a.newLength)
  const after = a.apply(start).toString()
  const positions = Array.from({ length: start.length + 1 }, (_, position) => position)
  return [
    text,
    a,
    b,
    next,
    after,
    createHash("sha256").update(new TextEncoder().encode(after)).digest("hex").slice(0, 8),
    a.map(b),
    a.map(b, true),
    a.compose(next),
    positions.map((position) => a.mapPos(position, -1)),
    positions.map((position) => a.mapPos(position, 1)),
  ]
}

const FIELDS = "text a b next after sha256 map mapBefore composed back forth".split(" ")

process.stdout.write(ascii({ package: "@codemirror/state", version, fields: FIELDS }) + "\n")
for (let done = 0; done < count;) {
  const lines = []
  for (; done < count && lines.length < 1000; done++) lines.push(ascii(vector()))
  process.stdout.write(lines.join("\n") + "\n")
}
