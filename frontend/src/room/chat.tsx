// One line of chat after the other. Observers read along.

import { useEffect, useRef, useState } from "preact/hooks"
import type { ChatLine } from "../interview/protocol.ts"
import { Panel } from "./panel.tsx"
import type { Session } from "./session.ts"
import { mayWrite, useIsOver } from "./standing.ts"
import { clockWords, WithLinks } from "./shown-text.tsx"

export function Chat({ session }: { session: Session }) {
  const lines = session.chat.value
  const log = useRef<HTMLDivElement>(null)
  const isOver = useIsOver(session)
  useEffect(() => log.current?.scrollTo(0, log.current.scrollHeight), [lines.length])
  return (
    <Panel title="Chat" className="chat">
      <div class="lines" role="log" aria-label="Chat lines" tabIndex={0} ref={log}>
        {lines.map((line) => (
          <Line key={line.id} session={session} line={line} />
        ))}
      </div>
      {mayWrite(session) && !isOver && <Writing session={session} />}
    </Panel>
  )
}

function Line({ session, line }: { session: Session; line: ChatLine }) {
  const person = session.people.value.find((one) => one.id === line.person)
  return (
    <p>
      <strong>{person?.name ?? "Somebody"}</strong>{" "}
      <time class="quiet" dateTime={new Date(line.at).toISOString()}>
        {clockWords(line.at)}
      </time>
      <span class="text">
        <WithLinks text={line.text} />
      </span>
    </p>
  )
}

function Writing({ session }: { session: Session }) {
  const [text, setText] = useState("")
  function say(event: Event) {
    event.preventDefault()
    if (text.trim() === "") return
    session.send({ kind: "say", text: text.trim() })
    setText("")
  }
  return (
    <form class="one-line" onSubmit={say}>
      <input
        aria-label="Chat"
        value={text}
        autocomplete="off"
        maxLength={session.limits.value?.chat_length}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit">Send</button>
    </form>
  )
}
