// The room's page: starts the visit and shows what it has come to: lobby, room, or the last page.

import { render } from "preact"
import { CLOSING } from "../interview/protocol.ts"
import { Page } from "../parts/page.tsx"
import { applyTextSize } from "../parts/keeping.ts"
import { applyTheme } from "../parts/theme.tsx"
import { Announcer } from "../room/announcer.tsx"
import { Farewell, goOn } from "../room/for-later.tsx"
import { Inside } from "../room/inside.tsx"
import { LobbyPage } from "../room/lobby.tsx"
import { Session } from "../room/session.ts"
import { useRoom } from "../room/standing.ts"

const session = new Session(location.pathname.split("/")[2] ?? "")

function RoomPage() {
  return (
    <>
      <Announcer />
      <Visit />
    </>
  )
}

function Visit() {
  const isInside = useRoom(session, () => true) ?? false
  const closed = session.closed.value
  const lobby = session.lobby.value
  if (closed) return <Farewell session={session} code={closed.code} />
  if (isInside) return <Inside session={session} />
  if (lobby?.has_ended) return <Farewell session={session} code={CLOSING.ENDED} />
  if (lobby) return <LobbyPage session={session} lobby={lobby} />
  return <Opening />
}

function Opening() {
  const isDown = session.status.value === "down"
  return (
    <Page isNarrow>
      <div class="card" role="status">
        <h1>{isDown ? "The server cannot be reached" : "Opening the room"}</h1>
        {isDown && <p>Keep this page open. It tries again by itself.</p>}
      </div>
    </Page>
  )
}

document.title = "Chalkroom"
applyTheme()
applyTextSize()
render(<RoomPage />, document.getElementById("app")!)
void session.start().then(() => goOn(session))
