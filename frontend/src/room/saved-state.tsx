// The chip that says whether all one typed is on disk. Its numbers change too often to be read out;
// only a change of tone is announced, and the way back to quiet when all is saved.

import { useEffect, useRef } from "preact/hooks"
import { announce } from "./announcer.tsx"
import { isWorthSaying } from "./saved.ts"
import type { Session } from "./session.ts"

export function SavedState({ session }: { session: Session }) {
  const saved = session.saved.value
  const told = useRef(saved.tone)
  useEffect(() => {
    if (!isWorthSaying(saved, told.current)) return
    announce(saved.text)
    told.current = saved.tone
  }, [saved])
  return (
    <div role="status" aria-live="off" aria-label="Saved state" class={`saved ${saved.tone}`}>
      {saved.text}
    </div>
  )
}
