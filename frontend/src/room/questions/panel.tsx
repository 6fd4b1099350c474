// The questions of this interview, for interviewers: what is asked, what comes next, what is at hand.

import type { Staff } from "../../interview/protocol.ts"
import { Panel } from "../panel.tsx"
import type { Session } from "../session.ts"
import { Adding } from "./adding.tsx"
import { useRoom } from "../standing.ts"
import { giveOutcome } from "./acts.ts"
import { Current, NextButton } from "./current.tsx"
import { areOffersDue, linesOf, withoutOutcome, type Asked, type Lines } from "./list.ts"
import { Lists } from "./lists.tsx"
import { Offers } from "./offers.tsx"
import { Outcomes } from "./outcomes.tsx"
import { TimeSum } from "./time-sum.tsx"

export function Questions({ session }: { session: Session }) {
  const questions = useRoom(session, (room) => room.questions)
  const current = useRoom(session, (room) => room.current)
  const phase = useRoom(session, (room) => room.phase)
  const staff = session.staff.value
  if (!questions || !staff) return null
  const asked = { questions, current }
  const lines = linesOf(asked, staff)
  const mayAct = phase === "open"
  return (
    <Panel title="Questions" className="questions">
      <TimeSum session={session} asked={asked} staff={staff} />
      {mayAct && <Now session={session} asked={asked} staff={staff} lines={lines} />}
      <Lists session={session} asked={asked} lines={lines} mayAct={mayAct} />
      {mayAct && <Adding session={session} hasPlan={staff.plan !== null} />}
    </Panel>
  )
}

type NowProps = { session: Session; asked: Asked; staff: Staff; lines: Lines }

function Now({ session, asked, staff, lines }: NowProps) {
  const all = [...lines.core, ...lines.reserve, ...lines.extras]
  const line = all.find(({ isOnBoard }) => isOnBoard)
  const unsaid = withoutOutcome(asked, staff)
  return (
    <>
      {unsaid && (
        <Outcomes
          label={`How ${unsaid.task.title} went`}
          outcome={null}
          onChoose={(outcome) => giveOutcome(session, asked, unsaid.id, outcome)}
        />
      )}
      {line && line.state !== "withdrawn" ? (
        <Current session={session} asked={asked} staff={staff} line={line} />
      ) : (
        staff.plan && (
          <div class="row">
            <NextButton session={session} asked={asked} staff={staff} />
          </div>
        )
      )}
      {staff.advice && areOffersDue(asked, staff) && (
        <Offers session={session} advice={staff.advice} />
      )}
    </>
  )
}
