// What is asked now: closing it with an outcome, going on to the next, and back after a mistake.

import type { PreparedQuestion, Staff } from "../../interview/protocol.ts"
import { RateButton } from "../rating/rate-button.tsx"
import type { Session } from "../session.ts"
import { giveOutcome, goOn, openQuestion } from "./acts.ts"
import { mayStepBack, nextOf, whyNoNext, type Asked, type Line } from "./list.ts"
import { Outcomes } from "./outcomes.tsx"
import { factsOf } from "./words.ts"

type CurrentProps = { session: Session; asked: Asked; staff: Staff; line: Line }

export function Current({ session, asked, staff, line }: CurrentProps) {
  const { prepared, state } = line
  const isClosed = state === "closed"
  return (
    <div class="current-question" role="group" aria-label={prepared.task.title}>
      <div>
        <h3>{prepared.task.title}</h3>
        <p class="quiet">{[isClosed ? "Closed" : "Asked now", ...factsOf(prepared)].join(" · ")}</p>
      </div>
      <Outcomes
        label={isClosed ? "How it went" : "Close it, and say how it went"}
        outcome={prepared.outcome}
        onChoose={(outcome) => giveOutcome(session, asked, prepared.id, outcome)}
      />
      <div class="row">
        {isClosed ? (
          <>
            <RateButton session={session} question={prepared.id} title={prepared.task.title} />
            <button type="button" onClick={() => goOn(session, line)}>
              Reopen
            </button>
          </>
        ) : (
          <CloseButton session={session} prepared={prepared} />
        )}
        <NextButton session={session} asked={asked} staff={staff} />
        {mayStepBack(asked) && <StepBackButton session={session} prepared={prepared} />}
      </div>
    </div>
  )
}

type ButtonProps = { session: Session; prepared: PreparedQuestion }

function CloseButton({ session, prepared }: ButtonProps) {
  return (
    <button
      type="button"
      title="Without an outcome, which can be given later"
      onClick={() => session.send({ kind: "close_question", question: prepared.id })}
    >
      Close question
    </button>
  )
}

function StepBackButton({ session, prepared }: ButtonProps) {
  return (
    <button
      type="button"
      class="plain"
      title="Opened by mistake: return to the board before it"
      onClick={() => session.send({ kind: "step_back", question: prepared.id })}
    >
      Step back
    </button>
  )
}

type NextButtonProps = { session: Session; asked: Asked; staff: Staff }

/** Closes what is asked now, without an outcome, and opens the plan's next question. */
export function NextButton({ session, asked, staff }: NextButtonProps) {
  const next = nextOf(asked, staff)
  const why = whyNoNext(asked, staff)
  return (
    <>
      <button
        type="button"
        disabled={next === null}
        title={why ?? `Closes this question and opens ${staff.questions[next!]?.task.title}`}
        aria-describedby={why ? "why-no-next" : undefined}
        onClick={() => next && openQuestion(session, next, true)}
      >
        Next question
      </button>
      {why && (
        <span id="why-no-next" class="quiet">
          {why}
        </span>
      )}
    </>
  )
}
