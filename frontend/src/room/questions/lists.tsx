// The questions at hand: the plan's core in its order, its reserve, and what was added since.

import { useId, useState } from "preact/hooks"
import { TaskView } from "../../parts/task.tsx"
import { RateButton } from "../rating/rate-button.tsx"
import type { Session } from "../session.ts"
import { giveOutcome, goOn, openQuestion } from "./acts.ts"
import { justWritten } from "./just-written.ts"
import type { Asked, Line, Lines } from "./list.ts"
import { Outcomes, outcomeWords } from "./outcomes.tsx"
import { factsOf } from "./words.ts"

type ListsProps = { session: Session; asked: Asked; lines: Lines; mayAct: boolean }

export function Lists({ lines, ...common }: ListsProps) {
  return (
    <>
      <List title="Core" lines={lines.core} {...common} />
      <List title="Reserve" lines={lines.reserve} {...common} />
      <List title="Added" lines={lines.extras} {...common} />
    </>
  )
}

type ListProps = {
  session: Session
  asked: Asked
  title: string
  lines: readonly Line[]
  mayAct: boolean
}

function List({ title, lines, ...common }: ListProps) {
  if (lines.length === 0) return null
  return (
    <div class="question-list">
      <h3>{title}</h3>
      <ol>
        {lines.map((line) => (
          <QuestionLine key={line.prepared.id} line={line} {...common} />
        ))}
      </ol>
    </div>
  )
}

type QuestionLineProps = { session: Session; asked: Asked; line: Line; mayAct: boolean }

function QuestionLine({ session, asked, line, mayAct }: QuestionLineProps) {
  const { prepared, state } = line
  const [isShown, setShown] = useState(() => justWritten.peek() === prepared.id)
  const id = useId()
  return (
    <li class="question-line" data-state={state}>
      <div class="question-about">
        <button
          type="button"
          class="plain"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        >
          {prepared.task.title}
        </button>
        <span class="quiet">{[...factsOf(prepared), ...stateWords(line)].join(" · ")}</span>
      </div>
      <div class="question-acts">
        {state === "closed" && !(mayAct && line.isOnBoard) && (
          <RateButton session={session} question={prepared.id} title={prepared.task.title} />
        )}
        {mayAct && <Act session={session} line={line} />}
      </div>
      <div id={id} class="preview" hidden={!isShown}>
        {mayAct && state === "closed" && !line.isOnBoard && (
          <Outcomes
            label="How it went"
            outcome={prepared.outcome}
            onChoose={(outcome) => giveOutcome(session, asked, prepared.id, outcome)}
          />
        )}
        {isShown && <TaskView task={prepared.task} withStarter />}
      </div>
    </li>
  )
}

function Act({ session, line }: { session: Session; line: Line }) {
  const { prepared, state } = line
  const { title } = prepared.task
  switch (state) {
    case "next":
    case "waiting":
    case "withdrawn":
      return (
        <button
          type="button"
          class={state === "next" ? "primary" : ""}
          aria-label={`Open question: ${title}`}
          onClick={() => openQuestion(session, prepared.id)}
        >
          Open
        </button>
      )
    case "closed":
    case "left":
      if (line.isOnBoard) return null
      return (
        <button
          type="button"
          aria-label={`${GO_ON[state]}: ${title}`}
          onClick={() => goOn(session, line)}
        >
          {GO_ON[state]}
        </button>
      )
    case "current":
      return null
    default:
      return state satisfies never
  }
}

const GO_ON = { closed: "Reopen", left: "Go back" }

function stateWords({ state, prepared }: Line): string[] {
  switch (state) {
    case "next":
      return ["next in the plan"]
    case "waiting":
      return []
    case "current":
      return ["asked now"]
    case "left":
      return ["left open"]
    case "closed":
      return [`closed, ${outcomeWords(prepared.outcome)}`]
    case "withdrawn":
      return ["withdrawn"]
    default:
      return state satisfies never
  }
}
