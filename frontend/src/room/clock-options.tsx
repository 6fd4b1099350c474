// How the clock is shown, and for interviewers all that is seldom done to it, behind one button.

import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { count, counts, hide, isHidden, type Counts } from "./clock-choice.ts"
import type { Session } from "./session.ts"

type Content = (close: () => void) => ComponentChildren
type OptionsProps = { session: Session; more: Content | null }

/** `more` is for interviewers, who find the button even while nothing is asked. */
export function ClockOptions({ session, more }: OptionsProps) {
  const isAsked = session.clock.isShown.value
  if (!isAsked && !more) return null
  return (
    <Popup title="Clock">
      {(close) => (
        <>
          {isAsked && <Showing />}
          {more?.(close)}
        </>
      )}
    </Popup>
  )
}

const COUNTS: Record<Counts, string> = { left: "Time left", elapsed: "Time elapsed" }
const CHOICES: Counts[] = ["left", "elapsed"]

function Showing() {
  return (
    <fieldset>
      <legend>You see</legend>
      {CHOICES.map((choice) => (
        <label class="choice" key={choice}>
          <input
            type="radio"
            name="clock-counts"
            checked={!isHidden.value && counts.value === choice}
            onChange={() => {
              count(choice)
              hide(false)
            }}
          />
          {COUNTS[choice]}
        </label>
      ))}
      <label class="choice">
        <input
          type="radio"
          name="clock-counts"
          checked={isHidden.value}
          onChange={() => hide(true)}
        />
        No clock
      </label>
    </fieldset>
  )
}

/** Opens below its button, over the board's edge; Escape and a press elsewhere close it. */
function Popup({ title, children }: { title: string; children: Content }) {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const closeOutside = ({ target }: Event) => {
      if (!place.current?.contains(target as Node)) setOpen(false)
    }
    addEventListener("pointerdown", closeOutside)
    addEventListener("focusin", closeOutside)
    return () => {
      removeEventListener("pointerdown", closeOutside)
      removeEventListener("focusin", closeOutside)
    }
  }, [isOpen])
  function close() {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div class="popup" ref={place} onKeyDown={({ key }) => key === "Escape" && isOpen && close()}>
      <button
        type="button"
        ref={button}
        class="plain"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </button>
      {isOpen && <div class="popup-content">{children(close)}</div>}
    </div>
  )
}
