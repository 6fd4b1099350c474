// How a person is marked everywhere: colour, shape and initials together.

import type { Person } from "../interview/protocol.ts"
import { initialsOf, shapeOf } from "../parts/shapes.ts"

export function PersonMark({ person }: { person: Pick<Person, "name" | "slot"> }) {
  const slot = person.slot === 0 ? "looks-on" : `person-${person.slot}`
  return (
    <span class={`person-mark ${slot}`} aria-hidden="true">
      <svg viewBox="0 0 16 16" width="11" height="11" fill="currentColor">
        <path d={shapeOf(person.slot)} />
      </svg>
      {initialsOf(person.name)}
    </span>
  )
}
