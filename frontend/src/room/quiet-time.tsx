// Granting quiet time, and asking for what was written in it.

import { useState } from "preact/hooks"
import type { Quiet } from "../interview/protocol.ts"
import { Panel } from "./panel.tsx"
import type { Session } from "./session.ts"
import { useRoom } from "./standing.ts"

const USUAL_MINUTES = 5

export function QuietTime({ session }: { session: Session }) {
  const isKnown = useRoom(session, (room) => room.rules.quiet_time) ?? false
  const isOpen = useRoom(session, (room) => room.phase === "open") ?? false
  const quiet = session.quiets.current.value
  if (!isOpen || !(isKnown || quiet)) return null
  return (
    <Panel title="Quiet time">
      {quiet ? <Going session={session} quiet={quiet} /> : <Grant session={session} />}
    </Panel>
  )
}

function Grant({ session }: { session: Session }) {
  const board = session.current.value
  const suggested = useRoom(session, (room) => room.questions[board ?? ""]?.task.focus_minutes)
  const [wanted, setWanted] = useState<string | null>(null)
  const candidate = session.people.value.find(
    ({ role, presence }) => role === "candidate" && presence === "here",
  )
  const minutes = Number(wanted ?? (suggested || USUAL_MINUTES))
  const most = session.limits.value?.quiet_minutes ?? USUAL_MINUTES
  const isFit = Number.isInteger(minutes) && minutes >= 1 && minutes <= most
  function grant(event: Event) {
    event.preventDefault()
    if (!board || !candidate) return
    session.send({ kind: "grant_quiet_time", board, person: candidate.id, minutes })
    setWanted(null)
  }
  return (
    <form onSubmit={grant}>
      <p class="row">
        <label class="row">
          <input
            type="number"
            aria-label="Minutes of quiet time"
            class="minutes"
            min={1}
            max={most}
            value={wanted ?? String(minutes)}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          minutes
        </label>
        <button type="submit" disabled={!board || !candidate || !isFit}>
          Grant quiet time
        </button>
      </p>
      <p class="quiet">What the candidate writes then stays in their browser until it is shown.</p>
    </form>
  )
}

function Going({ session, quiet }: { session: Session; quiet: Quiet }) {
  const end = (opens: boolean) => session.send({ kind: "end_quiet_time", quiet: quiet.id, opens })
  if (quiet.over_at === null) {
    return (
      <button type="button" onClick={() => end(false)}>
        End quiet time
      </button>
    )
  }
  return (
    <>
      <p>What was written has not arrived: the candidate&rsquo;s browser cannot be reached.</p>
      <button type="button" onClick={() => end(true)}>
        Go on without it
      </button>
      <p class="quiet">It is added, marked as shown late, when it arrives.</p>
    </>
  )
}
