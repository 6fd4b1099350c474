// Reads a plan from standard input, lets its typists type in one room until all have the same version
// and nothing is unconfirmed, and prints what each of them has on the board in the end.

import { readFileSync } from "node:fs"
import { Typist, until, type Typing } from "./typist.ts"

interface Plan {
  readonly typists: readonly Typing[]
  readonly seconds: number
}

const plan = JSON.parse(readFileSync(0, "utf8")) as Plan
const typists = plan.typists.map((typing) => new Typist(typing))

await Promise.all(typists.map((typist) => typist.run()))
try {
  await until(() => {
    const versions = new Set(typists.map(({ board }) => board.version))
    return versions.size === 1 && typists.every(({ isDone }) => isDone)
  }, plan.seconds)
} catch (error) {
  process.stderr.write(`${String(error)}\n`)
}
console.log(JSON.stringify(typists.map(({ outcome }) => outcome)))
process.exit(0)
