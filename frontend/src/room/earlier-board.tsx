// A board that somebody looks back at, below the current one, with the statement of its question.

import { useState } from "preact/hooks"
import { Board } from "../board/board.tsx"
import { TaskView } from "../parts/task.tsx"
import type { Session } from "./session.ts"
import { isInterviewer, useIsOver, useRoom } from "./standing.ts"
import type { Tab } from "./tabs.ts"

type EarlierBoardProps = { session: Session; tab: Tab; onShow: () => void; onClose: () => void }

export function EarlierBoard({ session, tab, onShow, onClose }: EarlierBoardProps) {
  const [isReading, setReading] = useState(false)
  const task = useRoom(session, (room) => room.questions[tab.id]?.task ?? null)
  const isOver = useIsOver(session)
  return (
    <section class="earlier-board" aria-label={`Looking back at ${tab.title}`} data-stop>
      <div class="row">
        <h2>Earlier board: {tab.title}</h2>
        {task && (
          <button
            type="button"
            class="plain"
            aria-expanded={isReading}
            onClick={() => setReading(!isReading)}
          >
            Statement
          </button>
        )}
        {isInterviewer(session) && !isOver && (
          <button type="button" onClick={onShow}>
            Go back to this board
          </button>
        )}
        <button type="button" class="plain" onClick={onClose}>
          Close
        </button>
      </div>
      {task && isReading && (
        <div class="statement" tabIndex={0} role="group" aria-label={`Statement of ${tab.title}`}>
          <TaskView task={task} />
        </div>
      )}
      <Board session={session} board={tab.id} />
    </section>
  )
}
