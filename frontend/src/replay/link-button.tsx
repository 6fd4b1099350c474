// A link to the moment that is shown, copied with one press.

import { CopyButton } from "../parts/copy-button.tsx"
import { linkTo } from "./link.ts"
import type { Replay } from "./replay.ts"

export function LinkButton({ replay }: { replay: Replay }) {
  return (
    <CopyButton text={() => linkTo(location.href, replay.player.time.peek())}>Copy link</CopyButton>
  )
}
