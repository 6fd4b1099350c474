// Lets a candidate say why something was observed: the last word stands.

import { useEffect, useRef, useState } from "preact/hooks"
import { onEscape } from "../parts/escape.ts"
import { useOpener } from "./opener.ts"
import type { Session } from "./session.ts"

export type ReasonProps = { session: Session; place: number; reason: string; describedBy: string }

export function Reason({ session, place, reason, describedBy }: ReasonProps) {
  const [isOpen, setOpen] = useState(false)
  const opener = useOpener(isOpen)
  function give(text: string) {
    session.send({ kind: "give_reason", observation: place, text })
    setOpen(false)
  }
  if (isOpen) {
    const most = session.limits.value?.reason_length
    return <Writing reason={reason} most={most} onGive={give} onCancel={() => setOpen(false)} />
  }
  return (
    <button
      type="button"
      class="plain"
      ref={opener}
      aria-describedby={describedBy}
      onClick={() => setOpen(true)}
    >
      {reason ? "Change reason" : "Add reason"}
    </button>
  )
}

type WritingProps = {
  reason: string
  most: number | undefined
  onGive: (text: string) => void
  onCancel: () => void
}

function Writing({ reason, most, onGive, onCancel }: WritingProps) {
  const [text, setText] = useState(reason)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  function give(event: Event) {
    event.preventDefault()
    onGive(text.trim())
  }
  return (
    <form onSubmit={give} onKeyDown={onEscape(onCancel)}>
      <input
        aria-label="Reason"
        value={text}
        autocomplete="off"
        maxLength={most}
        ref={field}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <button type="submit">Save reason</button>
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
