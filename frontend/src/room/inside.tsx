// The room itself: bar, banners, problem, boards, panels.

import { useEffect, useLayoutEffect, useState } from "preact/hooks"
import { announceChanges } from "./announcer.tsx"
import { Banners } from "./banner.tsx"
import { Boards } from "./boards.tsx"
import { CallLink } from "./call-link.tsx"
import { Chat } from "./chat.tsx"
import { ForInterviewers } from "./for-interviewers.tsx"
import { Keyboard, MarginPanel } from "./for-later.tsx"
import { HouseRulesCard } from "./house-rules.tsx"
import { Observed } from "./observed.tsx"
import { People } from "./people.tsx"
import { Problem } from "./problem.tsx"
import type { Session } from "./session.ts"
import { actionOf, type Action } from "./shortcuts.ts"
import { isInterviewer, useIsOver, useRoom, waitingAtTheDoor } from "./standing.ts"
import { focusBoard, goToGuide, goToNote, goToPart } from "./stops.ts"
import { Topbar } from "./topbar.tsx"

// Narrower than this, panels are a drawer that begins closed.
const IS_WIDE = "(min-width: 60rem)"

export function Inside({ session }: { session: Session }) {
  const [panelsAreOpen, setPanelsOpen] = useState(() => matchMedia(IS_WIDE).matches)
  const [keyboardIsOpen, setKeyboardOpen] = useState(false)
  const isOver = useIsOver(session)
  useTitle(session)
  useEffect(() => announceChanges(session), [])
  useEffect(focusBoard, [])
  useEffect(() => {
    // What is left to do then is in the panels.
    if (isOver && isInterviewer(session)) setPanelsOpen(true)
  }, [isOver])
  useKeys((action) => {
    switch (action) {
      case "next_part":
        return goToPart(1)
      case "previous_part":
        return goToPart(-1)
      case "panels":
        return setPanelsOpen((isOpen) => !isOpen)
      case "keyboard":
        return setKeyboardOpen(true)
      case "note":
        return goToNote(() => setPanelsOpen(true))
      case "guide":
        return goToGuide(() => setPanelsOpen(true))
      default:
        return action satisfies never
    }
  })
  function showPanel(name: "people" | "observed") {
    setPanelsOpen(true)
    // Panels that were hidden can be gone to only once they are drawn.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.panel.${name}`)?.focus())
  }
  return (
    <div class="room">
      <Topbar
        session={session}
        panelsAreOpen={panelsAreOpen}
        onPanels={() => setPanelsOpen(!panelsAreOpen)}
        onDoor={() => showPanel("people")}
        onObserved={() => showPanel("observed")}
        onKeyboard={() => setKeyboardOpen(true)}
      />
      <Banners session={session} />
      <div class={panelsAreOpen ? "room-parts" : "room-parts without-panels"}>
        <Problem session={session} />
        <Boards session={session} />
        <Panels session={session} isOpen={panelsAreOpen} onClose={() => setPanelsOpen(false)} />
      </div>
      <Keyboard
        isOpen={keyboardIsOpen}
        isInterviewer={isInterviewer(session)}
        onClose={() => setKeyboardOpen(false)}
      />
    </div>
  )
}

type PanelsProps = { session: Session; isOpen: boolean; onClose: () => void }

function Panels({ session, isOpen, onClose }: PanelsProps) {
  useLayoutEffect(() => {
    if (!isOpen && document.querySelector(".panels:focus-within")) focusBoard()
  }, [isOpen])
  function closeByKey(event: KeyboardEvent) {
    if (event.key !== "Escape" || matchMedia(IS_WIDE).matches) return
    // There it closes the dialog alone.
    if ((event.target as HTMLElement).closest("dialog")) return
    onClose()
  }
  return (
    <aside class="panels" aria-label="Panels" hidden={!isOpen} onKeyDown={closeByKey}>
      {isInterviewer(session) ? (
        <ForInterviewers session={session}>
          <People session={session} />
        </ForInterviewers>
      ) : (
        <People session={session} />
      )}
      <MarginPanel session={session} />
      <Chat session={session} />
      <Observed session={session} />
      <HouseRulesCard session={session} />
      <CallLink session={session} />
    </aside>
  )
}

function useTitle(session: Session): void {
  const candidate = useRoom(session, (room) => room.candidate)
  const title = useRoom(session, (room) => room.title)
  const waiting = waitingAtTheDoor(session).length
  const name = isInterviewer(session) ? candidate : title
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ""}${name} - Chalkroom`
  }, [waiting, name])
}

function useKeys(act: (action: Action) => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const action = actionOf(event)
      if (action === null) return
      event.preventDefault()
      event.stopPropagation()
      act(action)
    }
    addEventListener("keydown", press, { capture: true })
    return () => removeEventListener("keydown", press, { capture: true })
  }, [])
}
