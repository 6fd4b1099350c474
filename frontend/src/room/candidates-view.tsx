// What the candidate sees, on a connection of its own that is the candidate's in all but the right to
// write: what is not told to candidates cannot be shown here. Open only while somebody looks.

import { useSignal } from "@preact/signals"
import { useEffect, useState } from "preact/hooks"
import { Board } from "../board/board.tsx"
import { Going } from "./banner.tsx"
import { Panel } from "./panel.tsx"
import { Problem } from "./problem.tsx"
import { QuestionClock } from "./question-clock.tsx"
import { addressOf, Session } from "./session.ts"

const NAME = "Candidate's view"

export function CandidatesView({ seat }: { seat: string }) {
  const isOpen = useSignal(false)
  return (
    <Panel title={NAME} isOpen={isOpen} className="candidates-view">
      {isOpen.value && <Looking seat={seat} />}
    </Panel>
  )
}

function Looking({ seat }: { seat: string }) {
  const [session] = useState(() => lookingOn(seat))
  useEffect(() => {
    void session.start()
    return () => session.stop()
  }, [session])
  const closed = session.closed.value
  if (closed) return <p role="status">{closed.words}</p>
  if (!session.isInside.value) return <p role="status">Opening the candidate's view.</p>
  return <Seen session={session} />
}

function Seen({ session }: { session: Session }) {
  const current = session.current.value
  return (
    <>
      <OpenStreams session={session} />
      <p class="quiet">Chat, people and house rules are the same for everybody.</p>
      <Going session={session} />
      <QuestionClock session={session} name="Question clock of the candidate" />
      <Problem session={session} name="Problem as the candidate sees it" />
      {current && <Board key={current} session={session} board={current} name={NAME} />}
    </>
  )
}

/** Counted by the server over what the candidate's connections are subscribed to. */
function OpenStreams({ session }: { session: Session }) {
  const count = session.openStreams.value
  if (count === null) return null
  return (
    <p class={count === 0 ? "open-streams" : "open-streams warning"} role="status">
      {`Private streams open to the candidate: ${count}`}
    </p>
  )
}

function lookingOn(seat: string): Session {
  return new Session(seat, {
    open: () => new WebSocket(addressOf(seat, "view")),
    outbox: () => Promise.resolve(null),
    texts: () => Promise.resolve(null),
  })
}
