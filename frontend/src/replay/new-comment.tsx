// The field for a comment. What stands in it is kept in this browser until it is filed.

import type { RefObject } from "preact"
import { useEffect, useState } from "preact/hooks"
import { isEnter } from "../parts/enter.ts"
import { keep, kept } from "../parts/keeping.ts"
import { COMMENT_LENGTH, draftIn, NO_DRAFT, written, type Clock, type Draft } from "./comments.ts"
import type { Replay } from "./replay.ts"
import { useToldAt } from "./told-at.ts"

interface Wish {
  readonly id: string
  readonly text: string
  readonly moment: number
}

type NewCommentProps = {
  replay: Replay
  place: string
  area: RefObject<HTMLTextAreaElement | null>
  clock: Clock
  newId: () => string
  onAdd: (wish: Wish) => Promise<boolean>
}

export function NewComment(props: NewCommentProps) {
  const { replay, place, area, clock, newId, onAdd } = props
  const [draft, setDraft] = useDraft(place)
  useEffect(() => area.current?.focus(), [])
  async function add(event: Event) {
    event.preventDefault()
    const { id, text, moment } = draft
    if (text.trim() === "") return
    const at = replay.atTime(moment ?? Math.floor(replay.player.time.peek()))
    const isAdded = await onAdd({ id, text: text.trim(), moment: at })
    // What was written meanwhile stays.
    if (isAdded && (area.current?.value ?? text) === text) setDraft(NO_DRAFT)
    area.current?.focus()
  }
  return (
    <form class="new-comment" onSubmit={(event) => void add(event)}>
      <label for="comment">Comment</label>
      <textarea
        id="comment"
        aria-describedby="comment-moment"
        rows={3}
        ref={area}
        value={draft.text}
        placeholder="Enter adds it."
        autocomplete="off"
        maxLength={COMMENT_LENGTH}
        onInput={({ currentTarget: { value } }) =>
          setDraft(written(draft, newId(), value, replay.player.time.peek()))
        }
        onKeyDown={(event) => isEnter(event) && void add(event)}
      />
      <div class="row">
        <Moment
          replay={replay}
          draft={draft}
          clock={clock}
          onMove={(moment) => setDraft({ ...draft, id: newId(), moment })}
        />
        <button type="submit">Add comment</button>
      </div>
    </form>
  )
}

type MomentProps = {
  replay: Replay
  draft: Draft
  clock: Clock
  onMove: (moment: number) => void
}

/** Of which moment the comment is, and the way to the one where the player is. */
function Moment({ replay, draft, clock, onMove }: MomentProps) {
  const { time } = replay.player
  const now = useToldAt(replay, clock)
  const moment = draft.moment === null ? now : clock(draft.moment)
  return (
    <>
      <span id="comment-moment" class="comment-moment">
        At {moment}
      </span>
      {moment !== now && (
        <button type="button" class="plain" onClick={() => onMove(Math.floor(time.peek()))}>
          Move to {now}
        </button>
      )}
    </>
  )
}

function useDraft(place: string): [Draft, (draft: Draft) => void] {
  const key = `chalkroom.comment.${place}`
  const [draft, setDraft] = useState(() => draftIn(kept(key)))
  function write(next: Draft) {
    setDraft(next)
    keep(key, next.text === "" ? "" : JSON.stringify(next))
  }
  return [draft, write]
}
