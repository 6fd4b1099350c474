// All panels that only interviewers see, in their order. Their browsers alone fetch this, so nothing
// but `for-interviewers.tsx` may import it: else candidates hold it too.

import { Notes } from "./notes.tsx"
import type { Session } from "./session.ts"

export function InterviewersPanels({ session }: { session: Session }) {
  return <Notes session={session} />
}
