// What people had before them: the boards, the question and its clock, and above all the text.

import { useComputed } from "@preact/signals"
import { TaskView } from "../parts/task.tsx"
import { MarkupView } from "../parts/markup.tsx"
import type { Question } from "../interview/protocol.ts"
import { openQuiet } from "../interview/quiets.ts"
import { clockTime, isoTime, shownClock } from "../room/shown-clock.ts"
import { questionOnBoard, standingOf } from "../room/asked.ts"
import { tabsOf } from "../room/tabs.ts"
import { boardOf, ReplayBoard } from "./board.tsx"
import { Following } from "./following.tsx"
import { clockWords } from "./lengths.ts"
import { hasTimes, type Replay } from "./replay.ts"

export function Stage({ replay }: { replay: Replay }) {
  return (
    <section class="stage" aria-label="What people saw">
      <div class="board-tabs">
        <Boards replay={replay} />
        <Unseen replay={replay} />
        <QuestionTime replay={replay} />
        <Following replay={replay} />
      </div>
      <Asked replay={replay} />
      <div class="current-board">
        <ReplayBoard replay={replay} />
        <Poster replay={replay} />
      </div>
    </section>
  )
}

function Boards({ replay }: { replay: Replay }) {
  const tabs = useComputed(() => JSON.stringify(tabsOf(replay.room.value))).value
  const shown = useComputed(() => boardOf(replay)?.id).value
  const current = useComputed(() => replay.room.value.current).value
  return (
    <div class="tabs" role="group" aria-label="Boards">
      {(JSON.parse(tabs) as ReturnType<typeof tabsOf>).map(({ id, title }) => (
        <button
          key={id}
          type="button"
          class="plain"
          title={title}
          aria-current={id === shown ? "true" : undefined}
          onClick={() => (replay.looksAt.value = id === current ? null : id)}
        >
          <span class="tab-title">{title}</span>
          {id === current && id !== shown && <span class="quiet">current</span>}
        </button>
      ))}
    </div>
  )
}

/** Why a board may stand still: somebody writes where nobody sees it. */
function Unseen({ replay }: { replay: Replay }) {
  const name = useComputed(() => {
    const { quiets, people } = replay.room.value
    const quiet = openQuiet(quiets, boardOf(replay)?.id ?? null)
    return quiet && people[quiet.person]?.name
  }).value
  return name ? <span class="badge">Quiet time: {name} writes unseen</span> : null
}

/** The clock of the question that was asked at the moment. */
function QuestionTime({ replay }: { replay: Replay }) {
  const shown = useComputed(() => {
    const question = questionOnBoard(replay.room.value)
    const isOver = replay.room.value.phase === "ended"
    if (!question || isOver || !hasTimes(replay) || standingOf(question) !== "open") return ""
    const now = replay.atTime(replay.player.time.value)
    const clock = shownClock(question.clock, now)
    return `${clock.left}|${clockWords(clock)}`
  }).value
  if (shown === "") return null
  const [left, words] = shown.split("|") as [string, string]
  return (
    <div class="replay-clock" role="timer" aria-label="Question clock">
      <time dateTime={isoTime(Number(left))}>{clockTime(Number(left))}</time>{" "}
      <span class="quiet">{words}</span>
    </div>
  )
}

function Asked({ replay }: { replay: Replay }) {
  const question = useComputed(() => {
    const board = boardOf(replay)?.id ?? ""
    return replay.room.value.questions[board] ?? null
  }).value
  if (question === null) return null
  return (
    <details class="asked">
      <summary>
        <h2>{question.task.title}</h2>
      </summary>
      <div class="statement" tabIndex={0} role="group" aria-label="Statement">
        <TaskView task={question.task} />
        <Released question={question} />
      </div>
    </details>
  )
}

function Released({ question: { hints, follow_ups } }: { question: Question }) {
  if (hints.length + follow_ups.length === 0) return null
  return (
    <ul class="released">
      {[...hints, ...follow_ups].map(({ text, at }) => (
        <li key={at}>
          <MarkupView of={text} />
        </li>
      ))}
    </ul>
  )
}

/** For the hand with a mouse; keyboards and screen readers have the button of the controls. */
function Poster({ replay }: { replay: Replay }) {
  const { player } = replay
  const isShown = useComputed(() => player.isAtEnd.value && !player.isPlaying.value).value
  if (!isShown) return null
  return (
    <button
      type="button"
      class="poster"
      tabIndex={-1}
      aria-hidden="true"
      onClick={() => player.play()}
    >
      <svg viewBox="0 0 16 16" width="28" height="28" fill="currentColor">
        <path d="M4.5 2 14 8l-9.5 6z" />
      </svg>
    </button>
  )
}
