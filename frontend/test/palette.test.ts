// The palette of people: everyone can be told apart by everyone, and every label can be read.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import {
  asSeen,
  ciede2000,
  contrast,
  difference,
  fromHex,
  VISIONS,
  type Colour,
  type Vision,
} from "./colours.ts"

const THEMES = readFileSync("src/styles/base/themes.css", "utf8")
const SMALLEST_DIFFERENCE = { light: 16, dark: 19 }
const CONTRAST = 4.5

type Theme = keyof typeof SMALLEST_DIFFERENCE

function valuesOf(selector: string): Record<string, string> {
  const block = THEMES.split(`${selector} {`)[1]!.split("}")[0]!
  return Object.fromEntries(
    block.split(";").map((line) => line.split(":").map((part) => part.trim())),
  )
}

const VALUES: Record<Theme, Record<string, string>> = {
  light: valuesOf(":root"),
  dark: valuesOf(':root[data-theme="dark"]'),
}

function colour(theme: Theme, name: string): Colour {
  return fromHex(VALUES[theme][name]!)
}

function palette(theme: Theme): Colour[] {
  return [1, 2, 3, 4, 5, 6].map((slot) => colour(theme, `--person-${slot}`))
}

function smallestDifference(colours: Colour[], vision: Vision): number {
  const seen = colours.map((one) => asSeen(one, vision))
  const pairs = seen.flatMap((one, place) => seen.slice(place + 1).map((other) => [one, other]))
  return Math.min(...pairs.map(([one, other]) => difference(one!, other!)))
}

for (const theme of ["light", "dark"] as const) {
  for (const vision of VISIONS) {
    test(`any two people differ in the ${theme} theme for ${vision} sight`, () => {
      const smallest = smallestDifference(palette(theme), vision)
      assert.ok(smallest >= SMALLEST_DIFFERENCE[theme], `only ${smallest.toFixed(1)}`)
    })
  }

  test(`initials can be read on every person's colour in the ${theme} theme`, () => {
    const label = colour(theme, "--on-person")
    for (const one of palette(theme)) assert.ok(contrast(one, label) >= CONTRAST)
  })

  test(`words can be read on every ground of the ${theme} theme`, () => {
    for (const ground of ["--page", "--surface", "--raised", "--board", "--tint", "--selection"]) {
      const ratio = contrast(colour(theme, "--ink"), colour(theme, ground))
      assert.ok(ratio >= 7, `--ink on ${ground}: ${ratio.toFixed(1)}`)
    }
    for (const ground of ["--page", "--surface", "--raised", "--board"]) {
      for (const words of ["--quiet", "--accent", "--danger"]) {
        const ratio = contrast(colour(theme, words), colour(theme, ground))
        assert.ok(ratio >= CONTRAST, `${words} on ${ground}: ${ratio.toFixed(1)}`)
      }
    }
  })

  test(`every colour of code can be read on a board in the ${theme} theme`, () => {
    const names = Object.keys(VALUES[theme]).filter((name) => name.startsWith("--code-"))
    assert.equal(names.length, 6)
    for (const ground of ["--board", "--raised", "--selection"]) {
      for (const name of names) {
        const ratio = contrast(colour(theme, name), colour(theme, ground))
        assert.ok(ratio >= CONTRAST, `${name} on ${ground}: ${ratio.toFixed(1)}`)
      }
    }
  })

  test(`edges of fields and the focus ring stand out in the ${theme} theme`, () => {
    for (const line of ["--edge", "--focus"]) {
      for (const ground of ["--page", "--surface", "--raised", "--board"]) {
        const ratio = contrast(colour(theme, line), colour(theme, ground))
        assert.ok(ratio >= 3, `${line} on ${ground}: ${ratio.toFixed(1)}`)
      }
    }
  })
}

test("dark by the system and dark by hand are the same", () => {
  assert.deepEqual(valuesOf(':root:not([data-theme="light"])'), VALUES.dark)
})

test("differences are those of the published examples", () => {
  assert.equal(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485]).toFixed(4), "2.0425")
  assert.equal(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0009]).toFixed(4), "7.1792")
  assert.equal(ciede2000([50, 2.5, 0], [73, 25, -18]).toFixed(4), "27.1492")
})
