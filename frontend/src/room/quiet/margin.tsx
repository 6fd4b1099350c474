// The margin: a candidate's place to scribble on, kept in this browser and never sent unless it is shown.

import { useState } from "preact/hooks"
import type { Margin as Shown } from "../../interview/protocol.ts"
import { PASSWORD_MANAGERS_OFF } from "../../parts/not-a-login.ts"
import { Panel } from "../panel.tsx"
import type { Session } from "../session.ts"
import { isCandidate, useIsOver, useRoom } from "../standing.ts"
import { keepMargin, keptMargin } from "./margin-text.ts"

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" })

export function Margin({ session }: { session: Session }) {
  const isKnown = useRoom(session, (room) => room.rules.margin) ?? false
  const shown = useRoom(session, (room) => room.margins) ?? []
  const isOver = useIsOver(session)
  const mayScribble = isKnown && isCandidate(session) && !isOver
  if (!mayScribble && shown.length === 0) return null
  return (
    <Panel title="Margin" className="margin">
      {mayScribble && <Scribbles session={session} />}
      {shown.map((margin) => (
        <ShownMargin key={margin.id} session={session} margin={margin} />
      ))}
    </Panel>
  )
}

function Scribbles({ session }: { session: Session }) {
  const [text, setText] = useState(() => keptMargin(session.seat))
  function write(text: string) {
    setText(text)
    keepMargin(session.seat, text)
  }
  return (
    <>
      <textarea
        {...PASSWORD_MANAGERS_OFF}
        aria-label="Margin"
        rows={6}
        maxLength={session.limits.value?.margin_length}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div class="row">
        <button
          type="button"
          disabled={text.trim() === ""}
          onClick={() => session.send({ kind: "show_margin", text })}
        >
          Show margin
        </button>
      </div>
      <p class="quiet">Only this browser has it, until you show it to everybody.</p>
    </>
  )
}

function ShownMargin({ session, margin }: { session: Session; margin: Shown }) {
  const name = session.people.value.find(({ id }) => id === margin.person)?.name ?? ""
  return (
    <figure class="shown-margin">
      <figcaption class="quiet">{`${name} showed this at ${TIME.format(margin.at)}`}</figcaption>
      <pre tabIndex={0} aria-label={`Margin of ${name}`}>
        {margin.text}
      </pre>
    </figure>
  )
}
