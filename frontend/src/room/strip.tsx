// A strip of a question's clock, from its beginning to its end or beyond it. The words beside it say the
// same, so to a screen reader it is one picture.

import type { PhaseKind } from "../interview/phases.ts"

const WIDTH = 1000
const HEIGHT = 24
const PIN = 8

/** A stretch of it; lengths and moments are milliseconds of the clock. */
export interface Stretch {
  readonly look: PhaseKind | "used"
  readonly since: number
  readonly until: number
}

export interface Pin {
  readonly at: number
  readonly look: "done" | "open" | "late"
}

type StripProps = {
  label: string
  allotted: number
  used: number
  stretches: readonly Stretch[]
  pins?: readonly Pin[]
}

export function Strip({ label, allotted, used, stretches, pins = [] }: StripProps) {
  const length = Math.max(1, allotted, used, ...pins.map(({ at }) => at))
  const place = (moment: number) => (moment / length) * WIDTH
  return (
    <svg
      class="strip"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <rect class="strip-all" width={place(allotted)} height={HEIGHT} />
      {stretches.map(({ look, since, until }) => (
        <rect
          key={`${look}${since}`}
          class={`phase-${look}`}
          x={place(since)}
          width={place(until - since)}
          height={HEIGHT}
        />
      ))}
      {pins.map(({ at, look }, order) => (
        <path
          key={order}
          class={`pin-${look}`}
          d={shapeOf(look, Math.min(place(at), WIDTH - PIN))}
        />
      ))}
      <rect class="strip-now" x={Math.min(place(used), WIDTH - 4)} width={4} height={HEIGHT} />
    </svg>
  )
}

/** Told apart without colours: one that is done is whole, a late one a wedge, an open one half. */
function shapeOf(look: Pin["look"], x: number): string {
  if (look === "done") return `M${x} 0h${PIN}v${HEIGHT}h${-PIN}Z`
  if (look === "late") return `M${x - PIN} 0h${3 * PIN}L${x + PIN / 2} ${HEIGHT}Z`
  return `M${x} ${HEIGHT / 2}h${PIN}v${HEIGHT / 2}h${-PIN}Z`
}
