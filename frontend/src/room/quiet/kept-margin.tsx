// A margin that was never shown, once its author's visit is over: it was for them alone and nothing of it
// is missing anywhere, so they are only told where it is, until they dismiss it.

import { useState } from "preact/hooks"
import { CopyButton } from "../../parts/copy-button.tsx"
import { download } from "../../parts/download.ts"
import type { Session } from "../session.ts"
import { forgetMargin, keptMargin } from "./margin-text.ts"

export function KeptMargin({ session }: { session: Session }) {
  const [text, setText] = useState(() => unshown(session))
  if (text === "") return null
  function dismiss() {
    forgetMargin(session.seat)
    setText("")
  }
  return (
    <div class="banner" role="group" aria-label="Your margin">
      <p>Your margin was shown to nobody. It is in this browser alone, until you dismiss it.</p>
      <button type="button" onClick={() => download("Margin.txt", text)}>
        Download
      </button>
      <CopyButton text={text}>Copy</CopyButton>
      <button type="button" class="plain" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  )
}

/** What stands on the margin and was shown to nobody; what was shown is kept no longer. */
function unshown(session: Session): string {
  const text = keptMargin(session.seat)
  const isShown = session.room.peek()?.margins.some((margin) => margin.text === text)
  if (!isShown && text.trim() !== "") return text
  forgetMargin(session.seat)
  return ""
}
