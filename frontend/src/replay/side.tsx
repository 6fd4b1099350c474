// Beside the board: the chapters, a search, and all moments.

import { useComputed } from "@preact/signals"
import { clockTime } from "../room/shown-clock.ts"
import { chapterAt } from "./chapters.ts"
import { Find } from "./find.tsx"
import { KeptUntil } from "./kept-until.tsx"
import { Moments } from "./moments.tsx"
import type { Replay } from "./replay.ts"

export function Side({ replay }: { replay: Replay }) {
  return (
    <aside class="side" aria-label="Chapters and moments">
      <Chapters replay={replay} />
      <Find replay={replay} />
      <Moments replay={replay} />
      <KeptUntil />
    </aside>
  )
}

function Chapters({ replay }: { replay: Replay }) {
  const now = useComputed(() => chapterAt(replay.chapters.value, replay.player.time.value)).value
  return (
    <section class="panel chapters">
      <h2 id="chapters">Chapters</h2>
      <ol aria-labelledby="chapters">
        {replay.chapters.value.map(({ since, title }, place) => (
          <li key={since}>
            <button
              type="button"
              class={place === now ? "moment now" : "moment"}
              aria-current={place === now ? "true" : undefined}
              onClick={() => replay.seek(since)}
            >
              <span class="moment-time">{clockTime(Math.floor(since / 1000))}</span>
              <span class="moment-words">{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
