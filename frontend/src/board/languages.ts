// The languages that a board can be in, and what people call them. '' is none of them: not chosen.

import type { Language as Slug } from "../interview/protocol.ts"

interface Language {
  readonly slug: Slug
  readonly name: string
}

/** A board in plain text has no colours. */
export const PLAIN = "text"

export const LANGUAGES: readonly Language[] = [
  { slug: PLAIN, name: "Plain text" },
  { slug: "python", name: "Python" },
  { slug: "sql", name: "SQL" },
  { slug: "r", name: "R" },
  { slug: "julia", name: "Julia" },
  { slug: "javascript", name: "JavaScript" },
  { slug: "typescript", name: "TypeScript" },
  { slug: "java", name: "Java" },
  { slug: "kotlin", name: "Kotlin" },
  { slug: "scala", name: "Scala" },
  { slug: "c", name: "C" },
  { slug: "cpp", name: "C++" },
  { slug: "csharp", name: "C#" },
  { slug: "go", name: "Go" },
  { slug: "rust", name: "Rust" },
  { slug: "swift", name: "Swift" },
  { slug: "ruby", name: "Ruby" },
  { slug: "php", name: "PHP" },
  { slug: "bash", name: "Bash" },
]
