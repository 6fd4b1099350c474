// The places of what only interviewers see: their panels, around one that everybody sees, what runs the
// clock, and the pen. Fetches them, and says so if it cannot.

import type { ComponentChildren } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { ChangingProps } from "./changing-rules.tsx"
import type { NewBoardProps } from "./new-board.tsx"
import type { OptionsProps } from "./person-options.tsx"
import { Panel } from "./panel.tsx"
import type { Session } from "./session.ts"

type Fetched = typeof import("./interviewers.tsx") | "on_its_way" | "out_of_reach"

type ForInterviewersProps = { session: Session; children: ComponentChildren }

export function ForInterviewers({ session, children }: ForInterviewersProps) {
  const fetched = useFetched()
  if (typeof fetched !== "string") {
    return <fetched.InterviewersPanels session={session}>{children}</fetched.InterviewersPanels>
  }
  return (
    <>
      {children}
      {fetched === "on_its_way" ? <OnTheirWay /> : <OutOfReach session={session} />}
    </>
  )
}

export function AnotherBoard(props: NewBoardProps) {
  const fetched = useFetched()
  return typeof fetched === "string" ? null : <fetched.NewBoard {...props} />
}

export function BoardPen({ session }: { session: Session }) {
  const fetched = useFetched()
  return typeof fetched === "string" ? null : <fetched.Pen session={session} />
}

export function BoardPenState({ session }: { session: Session }) {
  const fetched = useFetched()
  return typeof fetched === "string" ? null : <fetched.PenState session={session} />
}

export function ChangingRules(props: ChangingProps & { session: Session }) {
  const fetched = useFetched()
  if (fetched === "out_of_reach") return <OutOfReach session={props.session} />
  return typeof fetched === "string" ? null : <fetched.ChangeRules {...props} />
}

export function DoorPart({ session }: { session: Session }) {
  const fetched = useFetched()
  return typeof fetched === "string" ? null : <fetched.Door session={session} />
}

export function PersonOptions(props: OptionsProps) {
  const fetched = useFetched()
  return typeof fetched === "string" ? null : <fetched.Options {...props} />
}

/** That these could not be fetched is said where the panels are. */
export function ClockButtons({ session }: { session: Session }) {
  const fetched = useFetched()
  return typeof fetched === "string" ? null : <fetched.ClockControls session={session} />
}

export function ClockChoices({ session, onDone }: { session: Session; onDone: () => void }) {
  const fetched = useFetched()
  return typeof fetched === "string" ? null : (
    <fetched.ClockMenu session={session} onDone={onDone} />
  )
}

function useFetched(): Fetched {
  const [fetched, setFetched] = useState<Fetched>("on_its_way")
  useEffect(() => {
    import("./interviewers.tsx").then(setFetched, () => setFetched("out_of_reach"))
  }, [])
  return fetched
}

function OnTheirWay() {
  return (
    <div class="panel">
      <p class="panel-content quiet">Notes and the like are on their way.</p>
    </div>
  )
}

// Some browsers remember for as long as a page lasts that a module could not be fetched, and after an
// update of the server it has another address: only a new page helps for sure.
function OutOfReach({ session }: { session: Session }) {
  const isUp = session.status.value === "up"
  return (
    <Panel title="For interviewers">
      <p role="status">Notes and whatever else only interviewers see could not be fetched.</p>
      {isUp ? (
        <>
          <p>Loading this page again will help. What stands on the boards is kept.</p>
          <button type="button" onClick={() => location.reload()}>
            Load this page again
          </button>
        </>
      ) : (
        <p>This can be tried again when the connection is back.</p>
      )}
    </Panel>
  )
}
