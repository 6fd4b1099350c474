// What an interviewer may do about somebody who is in the room.

import { useState } from "preact/hooks"
import type { Person } from "../interview/protocol.ts"
import { Confirm } from "../parts/confirm.tsx"
import { foldByEscape } from "../parts/escape.ts"
import type { Session } from "./session.ts"
import { useIsLead } from "./standing.ts"

export type OptionsProps = { session: Session; person: Person; isYou: boolean }

export function Options({ session, person, isYou }: OptionsProps) {
  const isLead = useIsLead(session)
  const mayHandOver = isLead && person.role === "interviewer" && !isYou
  const mayRemove = !isYou && (isLead || person.role !== "interviewer")
  if (!isYou && !mayHandOver && !mayRemove) return null
  return (
    <details class="options" onKeyDown={foldByEscape}>
      <summary aria-label={`Options for ${person.name}`}>&#8943;</summary>
      <div>
        {isYou && <Rename session={session} name={person.name} />}
        {mayHandOver && (
          <button
            type="button"
            onClick={() => session.send({ kind: "hand_lead", person: person.id })}
          >
            Hand the lead to {person.name}
          </button>
        )}
        {mayRemove && (
          <Confirm
            label={`Remove ${person.name}`}
            title={`Remove ${person.name} from the room?`}
            action="Remove for good"
            onConfirm={() => session.send({ kind: "remove", person: person.id })}
          >
            <p>They leave at once and cannot come back by the same link. Their text stays.</p>
          </Confirm>
        )}
      </div>
    </details>
  )
}

function Rename({ session, name }: { session: Session; name: string }) {
  const [wanted, setWanted] = useState(name)
  function rename(event: Event) {
    event.preventDefault()
    if (wanted.trim()) session.send({ kind: "rename", name: wanted })
  }
  return (
    <form class="row" onSubmit={rename}>
      <input
        aria-label="Name shown to others"
        value={wanted}
        autocomplete="off"
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <button type="submit">Change name</button>
    </form>
  )
}
