// The chip that says whether all one typed is on disk. Its numbers change too often to be read out;
// only a change of tone is announced.

import { useEffect, useRef } from "preact/hooks"
import { announce } from "./announcer.tsx"
import type { Session } from "./session.ts"

export function SavedState({ session }: { session: Session }) {
  const saved = session.saved.value
  const before = useRef(saved.tone)
  useEffect(() => {
    if (before.current !== saved.tone) announce(saved.text)
    before.current = saved.tone
  }, [saved.tone])
  return (
    <div role="status" aria-live="off" aria-label="Saved state" class={`saved ${saved.tone}`}>
      {saved.text}
    </div>
  )
}
