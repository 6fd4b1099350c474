import assert from "node:assert/strict"
import { test } from "node:test"
import type { Metafile } from "esbuild"
import { manifestOf, noticesOf } from "../manifest.mjs"

type Output = Metafile["outputs"][string]

function output(facts: Partial<Output>): Output {
  return { bytes: 1, inputs: {}, imports: [], exports: [], ...facts }
}

const metafile: Metafile = {
  inputs: {},
  outputs: {
    "dist/room-AAAA.js": output({
      entryPoint: "src/pages/room.tsx",
      cssBundle: "dist/room-BBBB.css",
      imports: [
        { path: "dist/chunk-CCCC.js", kind: "import-statement" },
        { path: "dist/chunk-EEEE.js", kind: "dynamic-import" },
      ],
      inputs: { "node_modules/@noble/hashes/sha2.js": { bytesInOutput: 10 } },
    }),
    "dist/chunk-CCCC.js": output({
      imports: [{ path: "dist/chunk-DDDD.js", kind: "import-statement" }],
      inputs: { "node_modules/preact/dist/preact.mjs": { bytesInOutput: 0 } },
    }),
    "dist/chunk-DDDD.js": output({
      imports: [{ path: "dist/chunk-CCCC.js", kind: "import-statement" }],
    }),
    "dist/chunk-EEEE.js": output({}),
    "dist/base-FFFF.css": output({ entryPoint: "src/styles/base.css" }),
  },
}

test("a page preloads what it imports at once, however deep, and nothing that it may need later", () => {
  assert.deepEqual(manifestOf(metafile)["room.tsx"], {
    file: "room-AAAA.js",
    preload: ["chunk-CCCC.js", "chunk-DDDD.js"],
    styles: ["room-BBBB.css"],
  })
})

test("a stylesheet is an asset like a page, and chunks are none", () => {
  assert.deepEqual(Object.keys(manifestOf(metafile)), ["base.css", "room.tsx"])
})

test("two entry points of one name are a mistake", () => {
  const twice = {
    ...metafile.outputs,
    "dist/base-GGGG.css": metafile.outputs["dist/base-FFFF.css"]!,
  }
  assert.throws(() => manifestOf({ inputs: {}, outputs: twice }), /two of base\.css/)
})

test("packages whose code is in the build are named with their licence, others are not", () => {
  const notices = noticesOf(metafile, ".")
  assert.match(notices, /@noble\/hashes [\d.]+ \(MIT\)/)
  assert.match(notices, /Permission is hereby granted/)
  assert.doesNotMatch(notices, /preact/)
})
