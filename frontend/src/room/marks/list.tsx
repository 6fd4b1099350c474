// Every mark, the newest first, each to be taken away by anybody who interviews.

import type { Mark } from "../../interview/protocol.ts"
import { nameOf } from "../names.ts"
import type { Session } from "../session.ts"
import { clockWords } from "../shown-text.tsx"
import { markName } from "./words.ts"

type MarkListProps = { session: Session; marks: readonly Mark[] }

export function MarkList({ session, marks }: MarkListProps) {
  if (marks.length === 0) return null
  const words = marks.length === 1 ? "1 mark" : `${marks.length} marks`
  return (
    <details class="fold">
      <summary>{words}</summary>
      <ol class="mark-list">
        {marks.toReversed().map((mark) => (
          <li key={mark.id}>
            <span>
              {markName(mark)}{" "}
              <span class="quiet">
                {clockWords(mark.at)} · {nameOf(session, mark.person)}
              </span>
            </span>
            <button
              type="button"
              class="plain small"
              aria-label={`Remove mark: ${markName(mark)}, ${clockWords(mark.at)}`}
              onClick={() => session.send({ kind: "remove_mark", mark: mark.id })}
            >
              Remove
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
