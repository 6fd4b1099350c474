// Runs the tests under test/ in Node, from this folder. `npm test -- clock` runs those whose path
// holds "clock".

import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const FRONTEND = fileURLToPath(new URL(".", import.meta.url))
const wanted = process.argv[2] ?? ""

const paths = readdirSync(join(FRONTEND, "test"), { recursive: true, encoding: "utf8" })
const tests = paths.filter((path) => /\.test\.tsx?$/.test(path) && path.includes(wanted)).sort()
if (tests.length === 0) throw new Error(`No test under test/ has "${wanted}" in its path.`)

const folder = mkdtempSync(join(tmpdir(), "chalkroom-test-"))
try {
  await build({
    absWorkingDir: FRONTEND,
    entryPoints: tests.map((path) => `test/${path}`),
    outbase: "test",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "inline",
    logLevel: "warning",
  })
  const built = tests.map((path) => join(folder, path.replace(/\.tsx?$/, ".mjs")))
  const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...built], {
    cwd: FRONTEND,
    stdio: "inherit",
  })
  process.exitCode = run.status ?? 1
} finally {
  rmSync(folder, { recursive: true })
}
