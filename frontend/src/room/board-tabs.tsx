// The row above the board: every board as a tab, a new one, and what the current one is written in.

import { AnotherBoard, BoardPen } from "./for-interviewers.tsx"
import type { Session } from "./session.ts"
import { BoardLanguage } from "./board-language.tsx"
import { isInterviewer, mayWrite, useIsOver } from "./standing.ts"

type BoardTabsProps = {
  session: Session
  earlier: string | null
  onLook: (board: string) => void
}

export function BoardTabs({ session, earlier, onLook }: BoardTabsProps) {
  const isOver = useIsOver(session)
  const tabs = session.boards.value
  const current = session.current.value
  const mayArrange = isInterviewer(session) && !isOver
  const mayChoose = mayWrite(session) && !isOver && current !== null
  if (tabs.length < 2 && !mayChoose) return null
  return (
    <nav class="board-tabs" aria-label="Boards">
      <div class="tabs">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            class="plain"
            title={tab.title}
            aria-current={tab.id === current ? "true" : undefined}
            aria-pressed={tab.id === current ? undefined : tab.id === earlier}
            onClick={() => onLook(tab.id)}
          >
            <span class="tab-title">{tab.title}</span>{" "}
            {tab.isClosed && <span class="quiet">closed</span>}
          </button>
        ))}
      </div>
      <PointedElsewhere session={session} />
      {mayArrange && <AnotherBoard session={session} number={tabs.length + 1} />}
      {mayChoose && <BoardLanguage session={session} board={current} />}
      {mayArrange && <BoardPen session={session} />}
    </nav>
  )
}

/** Leads to a line that somebody points at, as long as they do. */
function PointedElsewhere({ session }: { session: Session }) {
  const pointed = session.outOfSight.value
  return (
    pointed && (
      <button type="button" title="Shows the line" onClick={() => pointed.show()}>
        {pointed.words}
      </button>
    )
  )
}
