// A mark of any moment, with a label of one's own.

import { useState } from "preact/hooks"
import type { Session } from "../session.ts"
import { leaveByEscape } from "../stops.ts"

export function FreeMark({ session }: { session: Session }) {
  const [label, setLabel] = useState("")
  function mark(event: Event) {
    event.preventDefault()
    if (label.trim() === "") return
    session.send({ kind: "set_mark", means: "free", label: label.trim() })
    setLabel("")
  }
  return (
    <form class="one-line" onSubmit={mark}>
      <input
        aria-label="Label of a mark"
        aria-keyshortcuts="Alt+6"
        placeholder="Another moment worth finding"
        data-mark
        value={label}
        autocomplete="off"
        maxLength={session.limits.value?.label_length}
        onKeyDown={leaveByEscape}
        onInput={(event) => setLabel(event.currentTarget.value)}
      />
      <button type="submit">Add mark</button>
    </form>
  )
}

export function goToLabel(): void {
  document.querySelector<HTMLElement>("[data-mark]")?.focus()
}
