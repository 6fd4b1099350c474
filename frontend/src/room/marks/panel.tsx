// Marks of an answer: one press says which phase begins, and the strip shows how the time went.

import { useEffect } from "preact/hooks"
import { phases, spent, type Phase, type PhaseKind } from "../../interview/phases.ts"
import type { Mark } from "../../interview/protocol.ts"
import { announce } from "../announcer.tsx"
import { questionOnBoard, standingOf } from "../asked.ts"
import { Panel } from "../panel.tsx"
import { useQuestionUsed } from "../question-used.ts"
import type { Session } from "../session.ts"
import { markOf } from "../shortcuts.ts"
import { spokenTime } from "../shown-clock.ts"
import { useRoom } from "../standing.ts"
import { Strip } from "../strip.tsx"
import { FreeMark, goToLabel } from "./free.tsx"
import { MarkList } from "./list.tsx"
import { PHASES } from "./words.ts"

export function Marks({ session }: { session: Session }) {
  const open = useRoom(session, (room) => {
    const question = questionOnBoard(room)
    return question && standingOf(question) === "open" ? question.id : null
  })
  const mayMark = useRoom(session, (room) => room.phase === "open") ?? false
  const staff = session.staff.value
  useMarkKeys(session, mayMark)
  if (!staff) return null
  return (
    <Panel title="Marks" className="marks">
      {open !== null && <Phases session={session} question={open} marks={staff.marks} />}
      {mayMark && (
        <>
          <Buttons session={session} current={currentPhase(staff.marks, open)} />
          <FreeMark session={session} />
        </>
      )}
      <MarkList session={session} marks={staff.marks} />
    </Panel>
  )
}

function currentPhase(marks: readonly Mark[], question: string | null): Mark["means"] | null {
  const last = marks.findLast((mark) => mark.question === question && mark.means !== "free")
  return question === null || !last ? null : last.means
}

function setMark(session: Session, means: PhaseKind): void {
  session.send({ kind: "set_mark", means })
  announce(`Marked: ${PHASES[means].toLowerCase()}.`)
}

function useMarkKeys(session: Session, mayMark: boolean): void {
  useEffect(() => {
    if (!mayMark) return
    function press(event: KeyboardEvent) {
      const means = markOf(event)
      if (means === null || document.querySelector("dialog[open]")) return
      event.preventDefault()
      event.stopPropagation()
      if (means === "free") goToLabel()
      else if (!event.repeat) setMark(session, means)
    }
    addEventListener("keydown", press, { capture: true })
    return () => removeEventListener("keydown", press, { capture: true })
  }, [mayMark])
}

type ButtonsProps = { session: Session; current: Mark["means"] | null }

function Buttons({ session, current }: ButtonsProps) {
  return (
    <div class="segments" role="group" aria-label="Which phase begins">
      {(Object.keys(PHASES) as PhaseKind[]).map((means, place) => (
        <button
          key={means}
          type="button"
          title={`Alt+${place + 1}`}
          aria-keyshortcuts={`Alt+${place + 1}`}
          aria-pressed={means === current}
          onClick={() => setMark(session, means)}
        >
          {PHASES[means]}
        </button>
      ))}
    </div>
  )
}

type PhasesProps = { session: Session; question: string; marks: readonly Mark[] }

function Phases({ session, question, marks }: PhasesProps) {
  const { used, allotted } = useQuestionUsed(session, question)
  if (used === null) return null
  const found = phases(marks, question, used)
  const words = wordsOf(found)
  if (used === 0) return <p class="quiet">Phases are measured once the clock runs.</p>
  return (
    <>
      <Strip
        label={`Phases: ${words || "none marked"}`}
        allotted={allotted}
        used={used}
        stretches={found.map(({ means, since, until }) => ({ look: means, since, until }))}
      />
      {found.length > 0 && (
        <ul class="legend" aria-label="Time in each phase">
          {Object.entries(spent(found)).map(([means, time]) => (
            <li key={means}>
              <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
                <rect class={`phase-${means}`} width="1" height="1" />
              </svg>
              {PHASES[means as PhaseKind]} <span class="quiet">{minutesOf(time)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function wordsOf(found: readonly Phase[]): string {
  const times = Object.entries(spent(found))
  return times.map(([means, time]) => `${PHASES[means as PhaseKind]} ${minutesOf(time)}`).join(", ")
}

function minutesOf(milliseconds: number): string {
  return spokenTime(Math.floor(milliseconds / 1000))
}
