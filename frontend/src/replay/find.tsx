// Searching: in all that ever stood on the boards, and in the words of all moments.

import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { clockTime } from "../room/shown-clock.ts"
import type { Replay } from "./replay.ts"
import { searching } from "./search.ts"

interface Hit {
  readonly time: number
  readonly where: string
  readonly words: string
}

/** More than these nobody reads; they look for more words instead. */
const MOST = 100
/** For so long one turn of the search may last, in milliseconds, and so long typing may pause. */
const TURN = 8
const PAUSE = 200

export function Find({ replay }: { replay: Replay }) {
  const words = useSignal("")
  const hits = useSignal<readonly Hit[] | null>(null)
  useEffect(() => {
    hits.value = null
    if (words.value.trim() === "" || !replay.isWhole.value) return
    const looking = new Looking(replay, words.value, (found) => (hits.value = found))
    return () => looking.stop()
  }, [words.value, replay.isWhole.value])
  return (
    <section class="panel find" aria-label="Search">
      <input
        type="search"
        aria-label="Search boards and notes"
        placeholder="Search boards and notes"
        autocomplete="off"
        value={words.value}
        onInput={(event) => (words.value = event.currentTarget.value)}
      />
      <p class="for-screen-readers" role="status">
        {hits.value && countWords(hits.value.length)}
      </p>
      {words.value.trim() !== "" && !replay.isWhole.value && (
        <p class="quiet">Looks once all of the recording is here.</p>
      )}
      {hits.value && <Hits replay={replay} hits={hits.value} />}
    </section>
  )
}

function Hits({ replay, hits }: { replay: Replay; hits: readonly Hit[] }) {
  if (hits.length === 0) return <p class="quiet">Nothing found</p>
  return (
    <ol class="moment-list" aria-label="Found">
      {hits.map(({ time, where, words }, place) => (
        <li key={place}>
          <button type="button" class="moment" onClick={() => replay.seek(time)}>
            <span class="moment-time">{clockTime(Math.floor(time / 1000))}</span>
            <span class="moment-words">
              <span class="found">{words}</span> <span class="quiet">{where}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function countWords(count: number): string {
  if (count >= MOST) return `The first ${MOST} moments are listed`
  return count === 1 ? "1 moment found" : `${count} moments found`
}

/** One search, in short turns, so that the player goes on meanwhile. */
class Looking {
  readonly #found: Hit[]
  readonly #boards: Generator<ReturnType<typeof hitOf> | null>
  #timer: ReturnType<typeof setTimeout>

  constructor(
    readonly replay: Replay,
    words: string,
    readonly tell: (hits: readonly Hit[]) => void,
  ) {
    this.#found = inMoments(replay, words)
    this.#boards = onBoards(replay, words)
    this.#timer = setTimeout(() => this.#turn(), PAUSE)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #turn(): void {
    const until = performance.now() + TURN
    while (performance.now() < until && this.#found.length < MOST) {
      const { done, value } = this.#boards.next()
      if (done) return this.#finish()
      if (value) this.#found.push(value)
    }
    if (this.#found.length >= MOST) this.#finish()
    else this.#timer = setTimeout(() => this.#turn())
  }

  #finish(): void {
    this.tell(this.#found.slice(0, MOST).sort((one, other) => one.time - other.time))
  }
}

function inMoments({ moments }: Replay, words: string): Hit[] {
  const sought = words.trim().toLocaleLowerCase()
  return moments
    .peek()
    .filter(({ words: text }) => text.toLocaleLowerCase().includes(sought))
    .map(({ time, words: text, kind }) => ({ time, words: text, where: kind }))
}

function* onBoards({ tape, final }: Replay, words: string) {
  const boards = final.peek()?.room.boards ?? {}
  for (const found of searching(tape, words)) {
    yield found && hitOf(found, boards[found.board]?.title ?? "")
  }
}

function hitOf({ time, line }: { time: number; line: string }, title: string): Hit {
  return { time, words: line, where: title }
}
