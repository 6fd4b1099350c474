// What was recorded and helps to judge: counts, what was ticked, and what one noted oneself. Beside the
// summary of the interview each line can be added to it.

import { NO_OWN } from "../../interview/staff.ts"
import { WithLinks } from "../shown-text.tsx"
import { countsOf, notesOf, tickedLines } from "./counts.ts"
import type { Rated } from "./rated.ts"
import { withLine } from "./taking.ts"

export function Recorded({ rated, question }: { rated: Rated; question: string | null }) {
  const { session, staff, asked } = rated
  const person = session.you.value?.person ?? ""
  const notes = notesOf(person, staff, session.own.value ?? NO_OWN)
  const counts = countsOf(question, asked, staff, notes)
  const about = notes.filter((note) => question === null || note.question === question)
  const summing = question === null ? rated : null
  if (counts.length === 0) return null
  return (
    <div class="recorded">
      <dl>
        {counts.map(({ of, words }) => (
          <div key={of}>
            <dt>{of}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Lines title="Read what was ticked" lines={tickedLines(question, asked)} summing={summing} />
      <Lines title="Read your notes" lines={about.map(({ text }) => text)} summing={summing} />
    </div>
  )
}

type LinesProps = { title: string; lines: readonly string[]; summing: Rated | null }

function Lines({ title, lines, summing }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.map((line, place) => (
          <li key={place} class="text">
            <WithLinks text={line} />
            {summing && <ToSummary rated={summing} line={line} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

function ToSummary({ rated, line }: { rated: Rated; line: string }) {
  const { recommendation, summary } = rated.rating
  const most = rated.session.limits.value?.note_length ?? 0
  const words = summary.includes(line) ? "In the summary" : "Add to summary"
  function add() {
    const longer = withLine(summary, line, most)
    if (longer !== summary) rated.drafts.put({ kind: "recommend", recommendation, summary: longer })
  }
  return (
    <button
      type="button"
      class="plain small"
      aria-label={`${words}: ${line}`}
      aria-disabled={summary.includes(line)}
      onClick={add}
    >
      {words}
    </button>
  )
}
