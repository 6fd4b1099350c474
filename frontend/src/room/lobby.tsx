// Before the door: who will interview, by which rules, what is recorded, a board to warm up on.

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import { WarmUpBoard } from "../board/board.tsx"
import type { Lobby } from "../interview/protocol.ts"
import { HouseRulesList } from "../parts/house-rules.tsx"
import { ThemeButton } from "../parts/theme.tsx"
import { PASSWORD_MANAGERS_OFF } from "../parts/not-a-login.ts"
import type { Session } from "./session.ts"

export function LobbyPage({ session, lobby }: { session: Session; lobby: Lobby }) {
  const looksOn = lobby.you.role === "observer"
  useEffect(() => {
    document.title = `${lobby.title} - Chalkroom`
  }, [lobby.title])
  return (
    <div class="page lobby">
      <header class="page-top">
        <span class="brand">Chalkroom</span>
        <ThemeButton />
      </header>
      <main>
        <div>
          <h1>{lobby.title}</h1>
          <p class="quiet">{factsOf(lobby).join(" \u00b7 ")}</p>
        </div>
        <div class="lobby-columns">
          <div class="card">
            {lobby.standing === "waiting" ? (
              <Waiting name={lobby.you.name} hasBoard={!looksOn} />
            ) : (
              <Knocking session={session} lobby={lobby} />
            )}
            {lobby.call_link && <CallNotice url={lobby.call_link} />}
          </div>
          <section class="card" aria-labelledby="house-rules">
            <h2 id="house-rules">House rules</h2>
            <HouseRulesList rules={lobby.rules} />
          </section>
        </div>
        {!looksOn && <WarmUp aids={lobby.rules.aids} />}
      </main>
    </div>
  )
}

function WarmUp({ aids }: { aids: number }) {
  return (
    <section class="card warm-up" aria-labelledby="warm-up">
      <h2 id="warm-up">Try the board</h2>
      <p class="quiet">
        Only you see this board, and it is kept nowhere. To leave it by keyboard, press Escape and
        then Tab.
      </p>
      <WarmUpBoard aids={aids} />
    </section>
  )
}

const NAMES = new Intl.ListFormat("en", { type: "conjunction" })
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" })

// So the server calls an interviewer whom nobody named.
const UNNAMED = "Interviewer"

function factsOf(lobby: Lobby): string[] {
  const names = lobby.interviewers.map(({ name }) => name).filter((name) => name !== UNNAMED)
  return [
    ...(lobby.job ? [lobby.job] : []),
    ...(names.length > 0 ? [`with ${NAMES.format(names)}`] : []),
    `${lobby.minutes} minutes`,
    ...(lobby.starts_at ? [MOMENT.format(new Date(lobby.starts_at))] : []),
  ]
}

function Knocking({ session, lobby }: { session: Session; lobby: Lobby }) {
  const [name, setName] = useState(lobby.you.name)
  const isCandidate = lobby.you.role === "candidate"
  function knock(recorded: boolean) {
    if (name.trim()) session.send({ kind: "knock", name: name.trim(), recorded })
  }
  function submit(event: Event) {
    event.preventDefault()
    knock(true)
  }
  return (
    <form onSubmit={submit}>
      <div class="field">
        <label for="your-name">Your name</label>
        <input
          id="your-name"
          value={name}
          required
          maxLength={lobby.limits.name_length}
          {...PASSWORD_MANAGERS_OFF}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      {lobby.you.role === "observer" && (
        <p>You come as an observer. You see what the candidate sees, and everybody sees you.</p>
      )}
      <div class="notice">
        <h2>{lobby.recorded ? "This interview is recorded" : "This interview is not recorded"}</h2>
        <p>{recordedWords(lobby, isCandidate)}</p>
      </div>
      {session.refusal.value && <p role="alert">{session.refusal.value.sentence}</p>}
      <div class="row">
        <button type="submit" class="primary">
          {lobby.recorded ? "Join recorded" : "Join"}
        </button>
        {isCandidate && lobby.recorded && (
          <button type="button" onClick={() => knock(false)}>
            Ask for no recording
          </button>
        )}
      </div>
    </form>
  )
}

function recordedWords(lobby: Lobby, isCandidate: boolean): string {
  if (!lobby.recorded) return "What is written is erased within two hours after the end."
  const what =
    "The boards, the chat and who came and went are recorded; sound and picture are not. "
  const erased = `The recording is erased after ${lobby.retention_days} days.`
  return isCandidate
    ? `${what}${erased} You may ask for no recording; an interviewer answers when you are let in.`
    : what + erased
}

function CallNotice({ url }: { url: string }) {
  return (
    <div class="notice">
      <h2>Call</h2>
      <p>
        You can hear each other at{" "}
        <a href={url} target="_blank" rel="noopener noreferrer">
          {new URL(url).host}
        </a>
        , in a new tab.
      </p>
    </div>
  )
}

function Waiting({ name, hasBoard }: { name: string; hasBoard: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    // The button that was pressed is gone.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <div role="status" class="waiting-here">
      <h2 tabIndex={-1} ref={heading}>
        Waiting for an interviewer to let you in
      </h2>
      <p>
        {name ? `${name}, keep` : "Keep"} this page open. The room opens here by itself.
        {hasBoard && " Meanwhile the board below is yours to try."}
      </p>
    </div>
  )
}
