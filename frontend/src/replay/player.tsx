// The player: stage, controls and timeline, and the keys that work within it.

import { useComputed } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { perform } from "./acting.ts"
import { Controls } from "./controls.tsx"
import { actOf, type Act } from "./keys.ts"
import type { Replay } from "./replay.ts"
import { Stage } from "./stage.tsx"
import { Timeline } from "./timeline.tsx"

export function PlayerView({ replay, onKeys }: { replay: Replay; onKeys: () => void }) {
  const region = useRef<HTMLElement>(null)
  const isLoading = !replay.isWhole.value && replay.failure.value === null
  useEffect(() => {
    // Keys can be used at once, unless somebody is elsewhere already.
    const { activeElement } = document
    if (activeElement?.contains(region.current)) region.current?.focus({ preventScroll: true })
  }, [])
  function press(event: KeyboardEvent) {
    const act = actOf(event)
    if (act === null || isBusy(event.target as HTMLElement, act)) return
    event.preventDefault()
    if (act.kind === "help") onKeys()
    else perform(replay, act)
  }
  return (
    <section class="player" aria-label="Player" tabIndex={-1} ref={region} onKeyDown={press}>
      <Stage replay={replay} />
      <div class="bar">
        {isLoading && <Loading replay={replay} />}
        <Timeline replay={replay} />
        <Controls replay={replay} onKeys={onKeys} />
      </div>
    </section>
  )
}

/** Whether what has the focus needs the key itself. */
function isBusy(target: HTMLElement, { kind }: Act): boolean {
  if (target.matches("select, input:not([type=range], [type=checkbox])")) return true
  if (target.matches("button, summary, [type=checkbox], a")) return kind === "toggle"
  if (target.closest(".statement")) return kind !== "toggle"
  // In the text arrows move the caret; on the slider they are the browser's, a second each.
  return target.matches(".cm-content, [type=range]") && (kind === "by" || kind === "to_share")
}

function Loading({ replay }: { replay: Replay }) {
  const share = useComputed(() => Math.floor(100 * replay.share.value)).value
  return (
    <div class="loading">
      <progress max={100} value={share} aria-label="Loading" />
      <span class="quiet">Loading, {share} %</span>
      <span role="status">
        {replay.stepsTooSoon.value && "Edits can be stepped through once they are loaded."}
      </span>
    </div>
  )
}
