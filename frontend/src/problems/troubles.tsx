// Files of the library that cannot be used, and what to do about each.

import type { Trouble } from "./answers.ts"

export function Troubles({ troubles }: { troubles: readonly Trouble[] }) {
  if (troubles.length === 0) return null
  const files = new Set(troubles.map((trouble) => trouble.path)).size
  return (
    <section class="card troubles" aria-labelledby="troubles">
      <h2 id="troubles">{files === 1 ? "1 file" : `${files} files`} cannot be used</h2>
      <p>
        Everything else can. A file comes back by itself once it is mended;{" "}
        <code>chalkroom problems check</code> says all there is to mend.
      </p>
      <ul>
        {troubles.map((trouble) => (
          <li key={`${trouble.path}:${trouble.line}:${trouble.sentence}`}>
            <code>
              {trouble.path}, line {trouble.line}
            </code>
            <p>{withCode(trouble.sentence)}</p>
            {trouble.advice && <p class="quiet">{withCode(trouble.advice)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What stands between backticks is code. */
function withCode(sentence: string) {
  return sentence
    .split("`")
    .map((part, place) => (place % 2 ? <code key={place}>{part}</code> : part))
}
