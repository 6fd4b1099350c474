// Which mode colours which language. Each is fetched when a board first needs it.

import type { StreamParser } from "@codemirror/language"

type Mode = StreamParser<unknown>

const MODES: Readonly<Record<string, () => Promise<Mode>>> = {
  python: async () => (await import("@codemirror/legacy-modes/mode/python")).python,
  // The dialect that knows the most of what others know.
  sql: async () => (await import("@codemirror/legacy-modes/mode/sql")).pgSQL,
  r: async () => (await import("@codemirror/legacy-modes/mode/r")).r,
  julia: async () => (await import("@codemirror/legacy-modes/mode/julia")).julia,
  javascript: async () => (await import("@codemirror/legacy-modes/mode/javascript")).javascript,
  typescript: async () => (await import("@codemirror/legacy-modes/mode/javascript")).typescript,
  java: async () => (await import("@codemirror/legacy-modes/mode/clike")).java,
  kotlin: async () => (await import("@codemirror/legacy-modes/mode/clike")).kotlin,
  scala: async () => (await import("@codemirror/legacy-modes/mode/clike")).scala,
  c: async () => (await import("@codemirror/legacy-modes/mode/clike")).c,
  cpp: async () => (await import("@codemirror/legacy-modes/mode/clike")).cpp,
  csharp: async () => (await import("@codemirror/legacy-modes/mode/clike")).csharp,
  go: async () => (await import("@codemirror/legacy-modes/mode/go")).go,
  rust: async () => (await import("@codemirror/legacy-modes/mode/rust")).rust,
  swift: async () => (await import("@codemirror/legacy-modes/mode/swift")).swift,
  ruby: async () => (await import("@codemirror/legacy-modes/mode/ruby")).ruby,
  php: async () => (await import("./php.ts")).php,
  bash: async () => (await import("@codemirror/legacy-modes/mode/shell")).shell,
}

/** The mode of a language; null: it is written without colours. */
export async function modeOf(language: string): Promise<Mode | null> {
  return Object.hasOwn(MODES, language) ? MODES[language]!() : null
}
