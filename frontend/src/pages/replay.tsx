// The replay of an interview: fetches its recording and shows how it ended before all of it is there.

import { useComputed } from "@preact/signals"
import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Page } from "../parts/page.tsx"
import { applyTextSize, kept } from "../parts/keeping.ts"
import { keepFocusNear } from "../parts/staying.ts"
import { applyTheme } from "../parts/theme.tsx"
import { byFrames, fetchRecording, lessMotion } from "../replay/fetching.ts"
import { EventList } from "../replay/event-list.tsx"
import { KeyboardDialog } from "../replay/keyboard.tsx"
import { momentIn } from "../replay/link.ts"
import { PlayerView } from "../replay/player.tsx"
import { isBlind, Replay } from "../replay/replay.ts"
import { Reviewing, reviewingWords } from "../replay/reviewing.tsx"
import { Side } from "../replay/side.tsx"
import { Topbar } from "../replay/topbar.tsx"

// The host and interviewers are at /replay/<interview>, a reviewer at /review/<seat>.
const place = location.pathname.split("/", 3).join("/")
const replay = new Replay(momentIn(location.search), byFrames, lessMotion())
const speed = Number(kept("chalkroom.replay.speed"))
if (speed > 0) replay.player.speed.value = speed

function ReplayPage() {
  const [isList, setList] = useState(false)
  const [isReviewing, setReviewing] = useState(false)
  const [keysAreOpen, setKeysOpen] = useState(false)
  const hasBegun = useComputed(() => replay.overview.value !== null).value
  const failure = replay.failure.value
  const reviewing = reviewingWords(replay)
  useTitle()
  if (!hasBegun) return <Opening failure={failure} />
  return (
    <div class="replay">
      <Topbar replay={replay} place={place} isList={isList} onList={() => setList(!isList)}>
        {!isList && reviewing && (
          <button
            type="button"
            class={isBlind(replay) && !isReviewing ? "primary" : "plain"}
            onClick={() => setReviewing(!isReviewing)}
          >
            {isReviewing ? "Back to the chapters" : reviewing}
          </button>
        )}
      </Topbar>
      {failure && (
        <p class="banner error" role="alert">
          {failure}
        </p>
      )}
      <main class={isList ? "replay-parts as-list" : "replay-parts"}>
        {isList ? (
          <EventList replay={replay} onGo={() => setList(false)} />
        ) : (
          <PlayerView replay={replay} onKeys={() => setKeysOpen(true)} />
        )}
        {!isList &&
          (isReviewing ? <Reviewing replay={replay} place={place} /> : <Side replay={replay} />)}
      </main>
      <KeyboardDialog isOpen={keysAreOpen} onClose={() => setKeysOpen(false)} />
    </div>
  )
}

function Opening({ failure }: { failure: string | null }) {
  return (
    <Page isNarrow home="/">
      <div class="card" role={failure ? "alert" : "status"}>
        <h1>{failure ? "This cannot be replayed" : "Opening the recording"}</h1>
        {failure && <p>{failure}</p>}
      </div>
    </Page>
  )
}

function useTitle() {
  const candidate = replay.final.value?.room.candidate
  useEffect(() => {
    if (candidate) document.title = `${candidate}, replay - Chalkroom`
  }, [candidate])
}

applyTheme()
applyTextSize()
keepFocusNear()
render(<ReplayPage />, document.getElementById("app")!)
void fetchRecording(replay, place)
