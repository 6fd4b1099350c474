// What was recorded and helps to judge: counts, and what one noted oneself.

import type { Rated } from "./rated.ts"
import { WithLinks } from "../shown-text.tsx"
import { countsOf, notesOf } from "./counts.ts"
import { NO_OWN } from "../../interview/staff.ts"

export function Recorded({ rated, question }: { rated: Rated; question: string | null }) {
  const { session, staff, asked } = rated
  const person = session.you.value?.person ?? ""
  const notes = notesOf(person, staff, session.own.value ?? NO_OWN)
  const counts = countsOf(question, asked, staff, notes)
  const about = notes.filter((note) => question === null || note.question === question)
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
      {about.length > 0 && (
        <details>
          <summary>Read your notes</summary>
          <ul>
            {about.map((note) => (
              <li key={note.id} class="text">
                <WithLinks text={note.text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
