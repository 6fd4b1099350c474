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
  return (
    <div class="waiting">
      <p>
        <strong>{name}</strong> waits to be let in: {visitor.role}
        {visitor.second_device && ", second device"}.
      </p>
      {!visitor.recorded && <p>{name} asks for no recording. Letting them in says yes.</p>}
      <div class="row">
        <button
          type="button"
          class="primary"
          onClick={() => session.send({ kind: "admit", seat: visitor.seat })}
        >
          Admit {name}
        </button>
        <button
          type="button"
          onClick={() => session.send({ kind: "turn_away", seat: visitor.seat })}
        >
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
