// The interview after any number of its events, in no time: some states are kept on the way, and what
// lies between is folded again. They are derived: the tape is the truth, and they can be dropped.

import { evolveCarets, NO_CARETS, type Carets } from "../interview/carets.ts"
import { evolve, NO_INTERVIEW, type Interview } from "../interview/interview.ts"
import { roomOf } from "../interview/fold.ts"
import type { EventEntry, RoomEvent, Scene } from "../interview/protocol.ts"

/** What a player shows of one moment. */
export interface State {
  readonly interview: Interview
  readonly carets: Carets
}

/** The state that the server tells of a moment; of carets it knows nothing. */
export function stateOf(scene: Scene): State {
  return { interview: { ...scene, room: roomOf(scene.room) }, carets: NO_CARETS }
}

export const BEGINNING: State = { interview: NO_INTERVIEW, carets: NO_CARETS }

/** The state as it is after one more event. */
export function after({ interview, carets }: State, entry: EventEntry): State {
  const next = evolve(interview, entry)
  if (entry.stream !== "room") return { interview: next, carets }
  return { interview: next, carets: evolveCarets(carets, next.room, entry.event as RoomEvent) }
}

interface Kept {
  readonly count: number
  readonly state: State
}

export class Checkpoints {
  #spacing: number
  #kept: Kept[] = [{ count: 0, state: BEGINNING }]
  #last: Kept = this.#kept[0]!
  /** The furthest that was ever folded: a tape that arrives is folded on from there. */
  #front: Kept = this.#kept[0]!

  /** Keeps a state every `spacing` events, and from `most` of them on only every second one. */
  constructor(
    readonly entries: readonly EventEntry[],
    spacing = 50,
    readonly most = 5_000,
  ) {
    this.#spacing = spacing
  }

  get size(): number {
    return this.#kept.length
  }

  /** The state after the first `count` events. */
  stateAfter(count: number): State {
    let { count: done, state } = this.#before(count)
    for (; done < count; done++) {
      this.#keep(done, state)
      state = after(state, this.entries[done]!)
    }
    this.#last = { count, state }
    if (count > this.#front.count) this.#front = this.#last
    this.#keep(count, state)
    return state
  }

  /** Folds on to the first `count` events, which are to be shown later or never. */
  advance(count: number): void {
    let { count: done, state } = this.#front
    for (; done < count; done++) {
      this.#keep(done, state)
      state = after(state, this.entries[done]!)
    }
    this.#front = { count: done, state }
  }

  /** Drops all that was kept. */
  forget(): void {
    this.#kept = [{ count: 0, state: BEGINNING }]
    this.#last = this.#front = this.#kept[0]!
  }

  #before(count: number): Kept {
    const kept = this.#kept[Math.min(this.#kept.length - 1, Math.floor(count / this.#spacing))]!
    const known = [kept, this.#last, this.#front].filter((one) => one.count <= count)
    return known.reduce((one, other) => (other.count > one.count ? other : one))
  }

  #keep(count: number, state: State): void {
    if (count !== this.#kept.length * this.#spacing) return
    this.#kept.push({ count, state })
    if (this.#kept.length <= this.most) return
    this.#spacing *= 2
    this.#kept = this.#kept.filter((_, place) => place % 2 === 0)
  }
}
