// The questions of a plan in their order: moved, set aside and taken out by buttons and by keys.

import { useEffect, useRef, useState } from "preact/hooks"
import { levelName, placeWords, problemAddress } from "../problems/answers.ts"
import { Steps } from "../problems/ladders.tsx"
import { minuteWords, type Asked } from "./answers.ts"
import {
  idOf,
  minutesOf,
  moved,
  removed,
  renewed,
  revisionOf,
  shifted,
  type Part,
  type PlanDraft,
} from "./draft.ts"

type QuestionsProps = {
  part: Part
  draft: PlanDraft
  onChange: (draft: PlanDraft) => void
  onEditOwn: (entry: string) => void
}

const NAMES: Record<Part, { title: string; none: string; other: string }> = {
  core: {
    title: "Questions",
    none: "No question yet. Take some from the library, or write your own.",
    other: "To reserve",
  },
  reserve: {
    title: "Reserve",
    none: "Nothing set aside. Something easier and something harder gives you a choice.",
    other: "To questions",
  },
}

export function Questions({ part, draft, onChange, onEditOwn }: QuestionsProps) {
  const list = useRef<HTMLOListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const focused = useRef<{ entry: string; step: Step } | null>(null)
  const [said, setSaid] = useState("")
  const questions = draft[part]

  // Whatever moves in the page loses the focus; it goes back to the same button.
  useEffect(() => {
    if (focused.current) focusOn(list.current, focused.current)
    focused.current = null
  }, [questions])

  function move(place: number, step: Step) {
    const question = questions[place]!
    const next = moved(draft, part, place, step)
    if (next === draft) return
    focused.current = { entry: question.entry, step }
    setSaid(`${question.title} is now ${place + step + 1} of ${questions.length}.`)
    onChange(next)
  }
  function takeOut(change: (draft: PlanDraft, part: Part, place: number) => PlanDraft, at: number) {
    setSaid(`${questions[at]!.title} is no longer here.`)
    heading.current?.focus()
    onChange(change(draft, part, at))
  }

  return (
    <section class="card part" aria-labelledby={part}>
      <div class="part-top">
        <h2 id={part} ref={heading} tabIndex={-1}>
          {NAMES[part].title}
        </h2>
        <span class="quiet">{minuteWords(minutesOf(questions))}</span>
      </div>
      <p class="for-screen-readers" role="status">
        {said}
      </p>
      {questions.length === 0 && <p class="quiet">{NAMES[part].none}</p>}
      <ol ref={list} class="questions">
        {questions.map((question, place) => (
          <li
            key={question.entry}
            data-entry={question.entry}
            onKeyDown={(event) => {
              const step = stepOf(event)
              if (step === null) return
              event.preventDefault()
              move(place, step)
            }}
          >
            <About question={question} />
            <div class="row">
              <Move step={-1} isAtEnd={place === 0} of={question} onMove={() => move(place, -1)} />
              <Move
                step={1}
                isAtEnd={place === questions.length - 1}
                of={question}
                onMove={() => move(place, 1)}
              />
              <button
                type="button"
                class="plain"
                aria-label={`${NAMES[part].other}: ${question.title}`}
                onClick={() => takeOut(shifted, place)}
              >
                {NAMES[part].other}
              </button>
              {question.standing === "own" && (
                <button
                  type="button"
                  class="plain"
                  aria-label={`Edit ${question.title}`}
                  onClick={() => onEditOwn(question.entry)}
                >
                  Edit
                </button>
              )}
              <button
                type="button"
                class="plain"
                aria-label={`Remove ${question.title}`}
                onClick={() => takeOut(removed, place)}
              >
                Remove
              </button>
            </div>
            <Standing
              question={question}
              onRenew={() => onChange(renewed(draft, question.entry))}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

type Step = -1 | 1

function Move(props: { step: Step; isAtEnd: boolean; of: Asked; onMove: () => void }) {
  const way = props.step < 0 ? "up" : "down"
  return (
    <button
      type="button"
      class="plain arrow"
      data-step={props.step}
      aria-label={`Move ${way}: ${props.of.title}`}
      title={`Move ${way} (Alt+Arrow ${way})`}
      disabled={props.isAtEnd}
      onClick={props.onMove}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={props.step < 0 ? "M8 3l5 6H9.2v4H6.8V9H3z" : "M8 13L3 7h3.8V3h2.4v4H13z"} />
      </svg>
    </button>
  )
}

function stepOf(event: KeyboardEvent): Step | null {
  if (!event.altKey) return null
  return event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null
}

function focusOn(list: HTMLElement | null, { entry, step }: { entry: string; step: Step }) {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])]
  const row = rows.find((one) => one.dataset["entry"] === entry)
  const ways = [step, -step].map((way) =>
    row?.querySelector<HTMLButtonElement>(`button[data-step="${way}"]:enabled`),
  )
  ways.find(Boolean)?.focus()
}

/** A question in one line: what it is called, how high it stands, how long it takes. */
export function About({ question }: { question: Asked }) {
  const isOfLibrary = question.level > 0
  return (
    <div class="asked-line">
      <span class="title">
        {isOfLibrary ? (
          <a href={problemAddress(idOf(question.entry), null)}>{question.title}</a>
        ) : (
          question.title
        )}
        {question.standing === "own" && <span class="badge">own</span>}
        {question.standing === "gone" && <span class="badge">gone</span>}
      </span>
      {isOfLibrary && (
        <span class="level quiet">
          <Steps level={question.level} />
          {question.level} {levelName(question.level)}
        </span>
      )}
      {isOfLibrary && <span class="quiet">{placeWords(question.ladder, question.kind)}</span>}
      <span class="minutes">{question.minutes} min</span>
    </div>
  )
}

function Standing({ question, onRenew }: { question: Asked; onRenew: () => void }) {
  if (question.standing === "gone")
    return <p class="standing">The library does not have it any more; it will not be asked.</p>
  if (question.standing !== "changed") return null
  const now = revisionOf(question.latest)
  return (
    <p class="standing row">
      <span>
        Changed since: the plan has revision {revisionOf(question.entry)}, the library {now}.
      </span>
      <button
        type="button"
        aria-label={`Take revision ${now} of ${question.title}`}
        onClick={onRenew}
      >
        Take revision {now}
      </button>
    </p>
  )
}
