// Bundles every page and stylesheet into the server's static folder, under names that carry a hash
// of what they hold. `--watch` builds again whenever a source changes.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import * as esbuild from "esbuild"
import { manifestOf, noticesOf } from "./manifest.mjs"

const FRONTEND = fileURLToPath(new URL(".", import.meta.url))
const TARGET = fileURLToPath(new URL("../server/chalkroom/static/dist/", import.meta.url))
const NO_LANGUAGE = join(FRONTEND, "src/board/no-language.ts")
const isWatching = process.argv.includes("--watch")

/** @param {string} folder @param {RegExp} kind */
function entriesIn(folder, kind) {
  if (!existsSync(join(FRONTEND, folder))) return []
  const names = readdirSync(join(FRONTEND, folder)).filter((name) => kind.test(name))
  return names.sort().map((name) => `${folder}/${name}`)
}

/**
 * The viewer that goes into HTML recordings: one script and one style, whole in themselves. The server
 * gives these files to nobody, so their names need no hash.
 */
async function viewer() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: FRONTEND,
    entryPoints: ["src/viewer/viewer.ts", "src/viewer/viewer.css"],
    outdir: TARGET,
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    legalComments: "none",
    write: false,
    logLevel: "info",
  })
  return outputFiles
}

/**
 * Puts a build in the place of the last. Files appear whole, and the manifest after all that it
 * names, so a server that runs meanwhile never sees half a build.
 * @param {import("esbuild").BuildResult} result
 */
async function place(result) {
  if (!result.outputFiles || !result.metafile) return
  const outputs = [...result.outputFiles, ...(await viewer())]
  /** @type {[string, Uint8Array | string][]} */
  const files = outputs.map((file) => [basename(file.path), file.contents])
  files.push(["THIRD_PARTY.txt", noticesOf(result.metafile, FRONTEND)])
  files.push(["manifest.json", JSON.stringify(manifestOf(result.metafile), null, 2) + "\n"])
  mkdirSync(TARGET, { recursive: true })
  for (const [name, contents] of files) {
    const unfinished = join(TARGET, `.${name}.${process.pid}`)
    writeFileSync(unfinished, contents)
    renameSync(unfinished, join(TARGET, name))
  }
  const kept = new Set(files.map(([name]) => name))
  const stale = readdirSync(TARGET).filter((name) => !kept.has(name) && !name.startsWith("."))
  for (const name of stale) rmSync(join(TARGET, name), { force: true })
}

/**
 * A chunk holds what any part of a module imports, needed or not. Without this the commands of the
 * editor would bring everything that colours need into the first load of the room.
 * @type {import("esbuild").Plugin}
 */
const plainCommands = {
  name: "plain-commands",
  setup(build) {
    build.onResolve({ filter: /^@(codemirror\/language|lezer\/common)$/ }, ({ importer }) =>
      /@codemirror[\\/]commands[\\/]/.test(importer) ? { path: NO_LANGUAGE } : null,
    )
  },
}

const context = await esbuild.context({
  absWorkingDir: FRONTEND,
  entryPoints: [...entriesIn("src/pages", /\.tsx?$/), ...entriesIn("src/styles", /\.css$/)],
  outdir: TARGET,
  entryNames: "[name]-[hash]",
  chunkNames: "chunk-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  minify: true,
  sourcemap: isWatching && "linked",
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "info",
  plugins: [plainCommands, { name: "place", setup: (build) => build.onEnd(place) }],
})

if (isWatching) {
  await context.watch()
} else {
  await context.rebuild().catch(() => (process.exitCode = 1))
  await context.dispose()
}
