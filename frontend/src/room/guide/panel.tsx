// The private half of the question on the board: what to say, what to look for, what to give.

import type { GuideLine } from "../../interview/protocol.ts"
import { MarkupView } from "../../parts/markup.tsx"
import { questionOnBoard } from "../asked.ts"
import { Panel } from "../panel.tsx"
import type { Session } from "../session.ts"
import { useRoom } from "../standing.ts"
import { leaveByEscape } from "../stops.ts"
import { Besides, Bugs, Mistakes, Points, Solved, TestClasses } from "./answers.tsx"
import { Checkpoints } from "./checkpoints.tsx"
import { Clarifications } from "./clarifications.tsx"
import { FollowUps } from "./follow-ups.tsx"
import { foldOf } from "./folds.ts"
import { Hints } from "./hints.tsx"
import { Part, type GuideProps } from "./part.tsx"

export function Guide({ session }: { session: Session }) {
  const question = useRoom(session, questionOnBoard)
  const phase = useRoom(session, (room) => room.phase)
  const staff = session.staff.value
  if (!staff) return null
  const prepared = question && staff.questions[question.id]
  return (
    <Panel title="Guide" className="guide" isOpen={foldOf("panel")}>
      <div class="guide-content" data-guide tabIndex={-1} onKeyDown={leave}>
        {prepared ? (
          <Content
            key={prepared.id}
            session={session}
            prepared={prepared}
            extraTime={staff.extra_time}
            mayRelease={phase !== "ended" && !question.is_withdrawn}
          />
        ) : (
          <p class="quiet">When a question is on the board, its guide is here.</p>
        )}
      </div>
    </Panel>
  )
}

/** A dialog that asks here has its own use for the key. */
function leave(event: KeyboardEvent): void {
  if (!document.querySelector("dialog[open]")) leaveByEscape(event)
}

function Content(props: GuideProps) {
  const { guide, task } = props.prepared
  if (guide.source === "") {
    return <p class="quiet">{task.title} was written for this interview and has no guide.</p>
  }
  return (
    <>
      <p class="quiet">Only interviewers see this. What you release, everybody reads.</p>
      <Opening lines={guide.lines} />
      <Checkpoints {...props} />
      <Clarifications {...props} />
      <Hints {...props} />
      <Watching lines={guide.lines} />
      <Points {...props} />
      <TestClasses {...props} />
      <Bugs {...props} />
      <Solved {...props} />
      <Mistakes {...props} />
      <FollowUps {...props} />
      <Besides {...props} />
    </>
  )
}

type LinesProps = { lines: readonly GuideLine[] }

function Opening({ lines }: LinesProps) {
  return (
    <>
      {lines
        .filter(({ kind }) => kind === "open")
        .map(({ text }, place) => (
          <p key={place} class="opening">
            <span class="quiet">to open</span> <MarkupView of={text} />
          </p>
        ))}
    </>
  )
}

function Watching({ lines }: LinesProps) {
  const watched = lines.filter(({ kind }) => kind === "watch" || kind === "signature")
  return (
    <Part id="watching" title="Watch for" of={watched}>
      {watched.map(({ kind, text }, place) => (
        <p key={place}>
          {kind === "signature" && <span class="quiet">may be told </span>}
          <MarkupView of={text} />
        </p>
      ))}
    </Part>
  )
}
