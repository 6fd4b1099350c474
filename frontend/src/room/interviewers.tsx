// All that only interviewers see: their panels in their order, what runs the clock, and the pen. Their browsers
// alone fetch this, so nothing but `for-interviewers.tsx` may import it: else candidates hold it too.

import type { ComponentChildren } from "preact"
import { CandidatesView } from "./candidates-view.tsx"
import { Guide } from "./guide/panel.tsx"
import { Marks } from "./marks/panel.tsx"
import { Notes } from "./notes/panel.tsx"
import { Questions } from "./questions/panel.tsx"
import { QuietTime } from "./quiet-time.tsx"
import { Rating } from "./rating/panel.tsx"
import type { Session } from "./session.ts"
import { useIsOver } from "./standing.ts"

export { ChangeRules } from "./changing-rules.tsx"
export { ClockControls, ClockMenu } from "./clock-controls.tsx"
export { Door } from "./door.tsx"
export { NewBoard } from "./new-board.tsx"
export { Options } from "./person-options.tsx"
export { Pen, PenState } from "./pen.tsx"

type InterviewersPanelsProps = { session: Session; children: ComponentChildren }

/** Around `children`, which everybody has. */
export function InterviewersPanels({ session, children }: InterviewersPanelsProps) {
  const isOver = useIsOver(session)
  return (
    <>
      {isOver && <Rating key="rating" session={session} />}
      <Questions session={session} />
      <Guide session={session} />
      <Marks session={session} />
      <QuietTime session={session} />
      <Notes session={session} />
      {!isOver && <Rating key="rating" session={session} />}
      {children}
      <CandidatesView seat={session.seat} />
    </>
  )
}
