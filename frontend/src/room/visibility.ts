// Whether a candidate can see the page: said when it is hidden and when it is seen again, and after
// every welcome while it is hidden. Of others nothing is said.

import { effect, signal } from "@preact/signals"
import type { Session } from "./session.ts"

// A page that is being loaded again is hidden for a moment before it goes.
const HIDDEN_FOR = 300

/** Tells the server from here on; returns how to stop. */
export function tellVisibility(session: Session): () => void {
  const isVisible = signal(!document.hidden)
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  function look() {
    clearTimeout(timer)
    if (document.hidden) timer = setTimeout(() => (isVisible.value = false), HIDDEN_FOR)
    else isVisible.value = true
  }
  document.addEventListener("visibilitychange", look, { signal: stop.signal })
  const stopTelling = effect(telling(session, () => isVisible.value))
  return () => {
    clearTimeout(timer)
    stop.abort()
    stopTelling()
  }
}

/** A connection begins as one whose page can be seen. */
function telling(session: Session, isVisible: () => boolean): () => void {
  let told = true
  return () => {
    const isInside = session.status.value === "up" && session.isInside.value
    const isSeen = isVisible()
    if (!isInside) told = true
    if (!isInside || session.you.peek()?.role !== "candidate" || isSeen === told) return
    told = isSeen
    session.showVisibility(isSeen)
  }
}
