// Whose caret stays in sight, and the way back to that for somebody who has scrolled away.

import { useComputed } from "@preact/signals"
import type { Replay } from "./replay.ts"

export function Following({ replay }: { replay: Replay }) {
  const people = Object.values(replay.final.value?.room.people ?? {})
  const writers = people.filter(({ role }) => role !== "observer")
  const { follows, isFollowing } = replay
  const letGo = useComputed(() => !isFollowing.value && follows.value !== "nobody").value
  function follow(whom: string) {
    follows.value = whom
    isFollowing.value = true
  }
  return (
    <div class="following">
      {letGo && (
        <button type="button" class="chip" onClick={() => (isFollowing.value = true)}>
          Follow again
        </button>
      )}
      <label class="one-of">
        <span class="quiet">Follow</span>
        <select value={follows.value} onChange={(event) => follow(event.currentTarget.value)}>
          <option value="writer">Whoever writes</option>
          {writers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="nobody">Nobody</option>
        </select>
      </label>
    </div>
  )
}
