// What the server must know of a build: which hashed files each page needs, and whose work is in them.

import { readFileSync, readdirSync } from "node:fs"
import { basename, join } from "node:path"

/**
 * The files of one entry point. `preload` holds the chunks that its script imports at once.
 * @typedef {{ file: string, preload: string[], styles: string[] }} Asset
 */

/**
 * Maps the name of each entry point's source (`room.tsx`, `base.css`) to its built files. What a page
 * fetches later is an entry point as well.
 * @param {import("esbuild").Metafile} metafile
 * @returns {Record<string, Asset>}
 */
export function manifestOf(metafile) {
  /** @type {[string, Asset][]} */
  const assets = []
  for (const [path, output] of Object.entries(metafile.outputs)) {
    if (!output.entryPoint) continue
    const name = basename(output.entryPoint)
    if (assets.some(([other]) => other === name)) throw new Error(`There are two of ${name}`)
    const asset = {
      file: basename(path),
      preload: chunksOf(metafile, path),
      styles: output.cssBundle ? [basename(output.cssBundle)] : [],
    }
    assets.push([name, asset])
  }
  return Object.fromEntries(assets.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * @param {import("esbuild").Metafile} metafile
 * @param {string} path
 */
function chunksOf(metafile, path) {
  const found = new Set([path])
  for (const each of found) {
    for (const imported of metafile.outputs[each]?.imports ?? []) {
      if (imported.kind === "import-statement" && !imported.external) found.add(imported.path)
    }
  }
  return [...found].slice(1).map((each) => basename(each))
}

/**
 * The notices that the licences of all bundled packages ask for.
 * @param {import("esbuild").Metafile} metafile
 * @param {string} root what the paths in the metafile begin at
 */
export function noticesOf(metafile, root) {
  const notices = packagesOf(metafile).map((folder) => noticeOf(join(root, folder)))
  const opening = "The pages of Chalkroom contain code of these packages, under their licences.\n"
  return [opening, ...notices].join(`\n${"-".repeat(80)}\n\n`)
}

/** @param {import("esbuild").Metafile} metafile */
function packagesOf(metafile) {
  const folders = new Set()
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
      if (folder && bytesInOutput > 0) folders.add(folder)
    }
  }
  return [...folders].sort()
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const licences = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
  if (licences.length === 0) throw new Error(`${name} is bundled, but carries no licence file`)
  const texts = licences.map((file) => readFileSync(join(folder, file), "utf8").trim())
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`
}
