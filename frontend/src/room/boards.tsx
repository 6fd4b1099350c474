// The current board, and beside it an earlier one when somebody looks back. The current board never
// goes away: what others write stays in sight.

import { useEffect, useRef, useState } from "preact/hooks"
import { Board } from "../board/board.tsx"
import type { Session } from "./session.ts"
import { isInterviewer, useIsOver } from "./standing.ts"
import { focusBoard } from "./stops.ts"

export function Boards({ session }: { session: Session }) {
  const [looking, setLooking] = useState<string | null>(null)
  const isOver = useIsOver(session)
  const boards = session.boards.value
  const current = session.current.value
  const earlier = boards.find((board) => board.id === looking && board.id !== current)
  const mayArrange = isInterviewer(session) && !isOver
  function show(board: string) {
    session.send({ kind: "show_board", board })
    setLooking(null)
  }
  function close() {
    setLooking(null)
    focusBoard()
  }
  return (
    <main class={earlier ? "stage split" : "stage"} aria-label="Boards">
      {(boards.length > 1 || mayArrange) && (
        <nav class="board-tabs" aria-label="Boards">
          {boards.map((board) => (
            <button
              key={board.id}
              type="button"
              class="plain"
              aria-current={board.id === current ? "true" : undefined}
              aria-pressed={board.id === current ? undefined : board.id === earlier?.id}
              onClick={() => setLooking(board.id === looking ? null : board.id)}
            >
              {board.title}
            </button>
          ))}
          {mayArrange && <NewBoard session={session} number={boards.length + 1} />}
        </nav>
      )}
      <div class="current-board" data-stop>
        {current && <Board key={current} session={session} board={current} />}
      </div>
      {earlier && (
        <section class="earlier-board" aria-label={`Looking back at ${earlier.title}`} data-stop>
          <div class="row">
            <h2>Earlier board: {earlier.title}</h2>
            {mayArrange && (
              <button type="button" onClick={() => show(earlier.id)}>
                Go back to this board
              </button>
            )}
            <button type="button" class="plain" onClick={close}>
              Close
            </button>
          </div>
          <Board key={earlier.id} session={session} board={earlier.id} />
        </section>
      )}
    </main>
  )
}

function NewBoard({ session, number }: { session: Session; number: number }) {
  const [title, setTitle] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [title === null])
  function open(event: Event) {
    event.preventDefault()
    session.send({ kind: "open_board", title: title?.trim() || `Board ${number}` })
    setTitle(null)
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
    <form class="row" onSubmit={open}>
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
