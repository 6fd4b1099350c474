// The ways out: the lead ends the interview for everyone, others leave.

import { Confirm } from "../parts/confirm.tsx"
import type { Session } from "./session.ts"

export function Ending({ session }: { session: Session }) {
  return (
    <Confirm
      label="End interview"
      title="End this interview?"
      action="End for everyone"
      onConfirm={() => session.send({ kind: "end_interview" })}
    >
      <p>
        What is still on its way is saved first. Then nobody can write any more, and the candidate
        sees a page of thanks.
      </p>
    </Confirm>
  )
}

export function Leaving({ session }: { session: Session }) {
  const isSaved = session.unacknowledged.value === 0
  return (
    <Confirm
      isCalm
      label="Leave"
      title="Leave the room?"
      action="Leave now"
      onConfirm={() => session.send({ kind: "leave" })}
    >
      <p>
        {isSaved
          ? "What you wrote is saved."
          : "Some of what you wrote is not saved yet. Wait a moment before you leave."}{" "}
        You can come back by the same link.
      </p>
    </Confirm>
  )
}
