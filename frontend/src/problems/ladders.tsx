// The ladders of the library, each from its simplest problem to its hardest.

import { kindName, levelName, problemAddress, type Ladder, type Listed } from "./answers.ts"

type LaddersProps = { ladders: readonly Ladder[]; seat: string | null }

export function Ladders({ ladders, seat }: LaddersProps) {
  return (
    <>
      {ladders.map((ladder) => (
        <section key={ladder.track} class="card ladder" aria-labelledby={`track-${ladder.track}`}>
          <div>
            <h2 id={`track-${ladder.track}`}>{ladder.name}</h2>
            <p class="quiet">{ladder.line}</p>
          </div>
          <ol>
            {ladder.rungs.map((rung) => (
              <Rung key={rung.id} rung={rung} seat={seat} />
            ))}
          </ol>
          {(!ladder.complete || ladder.missing > 0) && (
            <p class="quiet">{incompleteWords(ladder)}</p>
          )}
        </section>
      ))}
    </>
  )
}

function Rung({ rung, seat }: { rung: Listed; seat: string | null }) {
  return (
    <li>
      <span class="level">
        <Steps level={rung.level} />
        <span>
          {rung.level} {levelName(rung.level)}
        </span>
      </span>
      <span class="title">
        <a href={problemAddress(rung.id, seat)}>{rung.title}</a>
        {rung.status !== "active" && <span class="badge">{rung.status}</span>}
        {rung.pool === "live" && <span class="badge">live only</span>}
      </span>
      <span class="quiet">{kindName(rung.kind)}</span>
      <span class="minutes">{rung.minutes} min</span>
    </li>
  )
}

/** How high a rung is, for eyes; words say it beside. */
export function Steps({ level }: { level: number }) {
  return (
    <svg class="steps" viewBox="0 0 30 14" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((step) => (
        <rect
          key={step}
          class={step <= level ? "on" : "off"}
          x={step * 6 - 6}
          y={14 - step * 2.5}
          width="4.5"
          height={step * 2.5}
        />
      ))}
    </svg>
  )
}

function incompleteWords({ missing }: Ladder): string {
  if (missing === 0) return "This ladder is still being written."
  const rungs = missing === 1 ? "1 rung is" : `${missing} rungs are`
  return `This ladder is still being written: ${rungs} missing.`
}
