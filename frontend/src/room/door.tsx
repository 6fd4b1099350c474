// Those who wait to be let in, and a sound for it that an interviewer may switch on.

import { useEffect, useRef, useState } from "preact/hooks"
import type { Visitor } from "../interview/protocol.ts"
import { playKnock, soundIsWanted, wantSound } from "./knock-sound.ts"
import type { Session } from "./session.ts"
import { waitingAtTheDoor } from "./standing.ts"

export function Door({ session }: { session: Session }) {
  const waiting = waitingAtTheDoor(session)
  return (
    <div class="door">
      {waiting.map((visitor) => (
        <Waiting key={visitor.seat} session={session} visitor={visitor} />
      ))}
      <SoundChoice waiting={waiting.length} />
    </div>
  )
}

function Waiting({ session, visitor }: { session: Session; visitor: Visitor }) {
  const name = visitor.name
  const place = useRef<HTMLDivElement>(null)
  function answer(kind: "admit" | "turn_away") {
    session.send({ kind, seat: visitor.seat })
    // This goes away, and whoever answered by keyboard must not be sent back to the top.
    place.current?.closest<HTMLElement>("[data-stop]")?.querySelector("button")?.focus()
  }
  return (
    <div class="waiting" ref={place}>
      <p>
        <strong>{name}</strong> waits to be let in: {visitor.role}
        {visitor.second_device && ", second device"}.
      </p>
      {!visitor.recorded && (
        <p>
          {name} asks for no recording. Admit them, and all is erased within two hours of the end.
        </p>
      )}
      <div class="row">
        <button type="button" class="primary" onClick={() => answer("admit")}>
          Admit {name}
        </button>
        <button type="button" onClick={() => answer("turn_away")}>
          Turn away {name}
        </button>
      </div>
    </div>
  )
}

function SoundChoice({ waiting }: { waiting: number }) {
  const [isWanted, setWanted] = useState(soundIsWanted)
  const before = useRef(waiting)
  useEffect(() => {
    if (isWanted && waiting > before.current) playKnock()
    before.current = waiting
  }, [waiting])
  function choose(wanted: boolean) {
    wantSound(wanted)
    setWanted(wanted)
    if (wanted) playKnock()
  }
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isWanted}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span>Sound when somebody waits</span>
    </label>
  )
}
