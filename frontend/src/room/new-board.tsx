// Opening a blank board, which interviewers may at any time.

import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { onEscape } from "../parts/escape.ts"
import type { Session } from "./session.ts"
import { focusBoard } from "./stops.ts"

export type NewBoardProps = { session: Session; number: number }

export function NewBoard({ session, number }: NewBoardProps) {
  const [title, setTitle] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.select(), [title === null])
  function open(event: Event) {
    event.preventDefault()
    session.send({ kind: "open_board", title: title?.trim() || `Board ${number}` })
    setTitle(null)
    focusBoard()
  }
  function cancel() {
    setTitle(null)
    focusBoard()
  }
  if (title === null) {
    return (
      <button type="button" class="plain" onClick={() => setTitle(`Board ${number}`)}>
        New board
      </button>
    )
  }
  return (
    <form class="row" onSubmit={open} onKeyDown={onEscape(cancel)}>
      <input
        aria-label="Title of the new board"
        value={title}
        autocomplete="off"
        maxLength={session.limits.value?.title_length}
        ref={field}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <button type="submit">Open</button>
      <button type="button" class="plain" onClick={cancel}>
        Cancel
      </button>
    </form>
  )
}
