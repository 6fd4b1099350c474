// Bundles the typists and runs them; the plan comes on standard input.

import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const HERE = fileURLToPath(new URL(".", import.meta.url))

const folder = mkdtempSync(join(tmpdir(), "chalkroom-clients-"))
try {
  const outfile = join(folder, "main.mjs")
  await build({
    absWorkingDir: HERE,
    entryPoints: ["main.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "inline",
    logLevel: "warning",
    // undici is CommonJS and asks for Node's modules when it runs.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url)',
    },
  })
  const run = spawnSync(process.execPath, ["--enable-source-maps", outfile], { stdio: "inherit" })
  process.exitCode = run.status ?? 1
} finally {
  rmSync(folder, { recursive: true })
}
