// What was observed of the candidate: plain facts with their times. Everybody reads the same list, and
// the candidate says why.

import { useId } from "preact/hooks"
import type { Observation } from "../interview/protocol.ts"
import { factWords } from "../parts/observations.ts"
import { Reason } from "./for-later.tsx"
import { Panel } from "./panel.tsx"
import { spokenTime } from "./shown-clock.ts"
import type { Session } from "./session.ts"
import { clockWords } from "./shown-text.tsx"
import { isCandidate, useIsOver, useRoom } from "./standing.ts"

const NONE: readonly Observation[] = []

export function Observed({ session }: { session: Session }) {
  const seen = useRoom(session, (room) => room.observations) ?? NONE
  const isAboutYou = isCandidate(session)
  return (
    <Panel title="Observed" count={seen.length} className="observed" isFolded={isAboutYou}>
      <p class="quiet">
        Plain facts, without a score. Everybody sees this list
        {isAboutYou ? ", and you can add a reason to each." : "; reasons are the candidate’s."}
      </p>
      {seen.length === 0 && <p>Nothing so far.</p>}
      <ol>
        {seen.map((observation, place) => (
          <Fact key={place} session={session} observation={observation} place={place} />
        ))}
      </ol>
    </Panel>
  )
}

type FactProps = { session: Session; observation: Observation; place: number }

function Fact({ session, observation, place }: FactProps) {
  const id = useId()
  const isOver = useIsOver(session)
  const { at, board, person, reason } = observation
  const isYou = session.you.value?.person === person
  const boards = session.boards.value
  const title = boards.length > 1 ? boards.find((tab) => tab.id === board)?.title : null
  return (
    <li>
      <p class="fact" id={id}>
        <time class="quiet" dateTime={new Date(at).toISOString()}>
          {clockWords(at)}
        </time>{" "}
        {factWords(observation)}
        {lengthWords(observation)}
        {title && <span class="quiet"> on {title}</span>}
      </p>
      {reason && <p class="text reason">{reason}</p>}
      {isYou && !isOver && (
        <Reason session={session} place={place} reason={reason} describedBy={id} />
      )}
    </li>
  )
}

/** For how long somebody was cut off, once they are here again. */
function lengthWords({ at, until }: Observation): string {
  return until === null ? "" : ` for ${spokenTime(Math.round((until - at) / 1000))}`
}
