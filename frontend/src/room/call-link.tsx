// Where people can hear each other: any address that an interviewer gives.

import { useState } from "preact/hooks"
import { Panel } from "./panel.tsx"
import type { Session } from "./session.ts"
import { isInterviewer, useIsOver, useRoom } from "./standing.ts"

export function CallLink({ session }: { session: Session }) {
  const url = useRoom(session, (room) => room.call_link)
  const isOver = useIsOver(session)
  const maySet = isInterviewer(session) && !isOver
  if (!url && !maySet) return null
  return (
    <Panel title="Call" className="call" isFolded={!url}>
      {url && (
        <a class="button" href={url} target="_blank" rel="noopener noreferrer">
          Open the call in a new tab
        </a>
      )}
      {maySet && <Setting key={url} session={session} url={url} />}
    </Panel>
  )
}

function Setting({ session, url }: { session: Session; url: string | null }) {
  const [wanted, setWanted] = useState(url ?? "")
  function set(event: Event) {
    event.preventDefault()
    session.send({ kind: "set_call_link", url: wanted.trim() || null })
  }
  return (
    <form class="one-line" onSubmit={set}>
      <input
        type="url"
        aria-label="Address of the call"
        placeholder="https://"
        value={wanted}
        autocomplete="off"
        maxLength={session.limits.value?.url_length}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <button type="submit">Set</button>
    </form>
  )
}
