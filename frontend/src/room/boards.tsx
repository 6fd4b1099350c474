// The current board, and beside it an earlier one when somebody looks back. The current board never
// goes away: what others write stays in sight.

import { useState } from "preact/hooks"
import { Board } from "../board/board.tsx"
import { BoardTabs } from "./board-tabs.tsx"
import { BoardPenState } from "./for-interviewers.tsx"
import { EarlierBoard } from "./earlier-board.tsx"
import { QuietBoard } from "./for-later.tsx"
import type { Session } from "./session.ts"
import { isInterviewer, useIsOver } from "./standing.ts"
import { focusBoard } from "./stops.ts"

/** An interviewer who writes sees it at the board, in their own colour. */
function frameOf(session: Session): string {
  const you = session.people.value.find(({ id }) => id === session.you.value?.person)
  return session.presses.mayType.value && you ? `is-written person-${you.slot}` : ""
}

export function Boards({ session }: { session: Session }) {
  const [looking, setLooking] = useState<string | null>(null)
  const current = session.current.value
  const tabs = session.boards.value
  const earlier = tabs.find((tab) => tab.id === looking && tab.id !== current)
  const mayPress = isInterviewer(session) && !useIsOver(session)
  function show(board: string) {
    session.send({ kind: "show_board", board })
    close()
  }
  function close() {
    setLooking(null)
    focusBoard()
  }
  return (
    <main class={earlier ? "stage split" : "stage"} aria-label="Boards">
      <BoardTabs
        session={session}
        earlier={earlier?.id ?? null}
        onLook={(board) => setLooking(board === looking ? null : board)}
      />
      <div class={`current-board ${mayPress ? frameOf(session) : ""}`} data-stop>
        <QuietBoard session={session} />
        {current && <Board key={current} session={session} board={current} />}
        {mayPress && <BoardPenState session={session} />}
      </div>
      {earlier && (
        <EarlierBoard
          key={earlier.id}
          session={session}
          tab={earlier}
          onShow={() => show(earlier.id)}
          onClose={close}
        />
      )}
    </main>
  )
}
