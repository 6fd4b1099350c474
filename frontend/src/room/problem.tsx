// The question that is asked now, as everybody reads it: beside the board, above it where the window
// is narrow. It folds, so that the board can have the whole window.

import type { ComponentChildren } from "preact"
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Released, Task } from "../interview/protocol.ts"
import { keep, kept } from "../parts/keeping.ts"
import { MarkupView } from "../parts/markup.tsx"
import { TaskView } from "../parts/task.tsx"
import { questionOnBoard, standingOf, type Standing } from "./asked.ts"
import type { Session } from "./session.ts"
import { clockWords } from "./shown-text.tsx"
import { isInterviewer, useRoom } from "./standing.ts"

const WIDTH = "chalkroom.problem"

/** `name` is another than `Problem` where it is a second sight of it. */
export function Problem({ session, name = "Problem" }: { session: Session; name?: string }) {
  const current = useRoom(session, (room) => room.current)
  const task = useRoom(session, (room) => questionOnBoard(room)?.task ?? null)
  const standing = useRoom(session, (room) => {
    const question = questionOnBoard(room)
    return question && standingOf(question)
  })
  const hints = useRoom(session, (room) => questionOnBoard(room)?.hints ?? NONE) ?? NONE
  const more = useRoom(session, (room) => questionOnBoard(room)?.follow_ups ?? NONE) ?? NONE
  if (!task || !standing) return null
  const isShort = isInterviewer(session)
  return (
    <Statement
      key={current}
      name={name}
      task={task}
      standing={standing}
      isShort={isShort}
      released={hints.length + more.length}
    >
      <ReleasedTexts title="Hints" texts={hints} />
      <ReleasedTexts title="Going further" texts={more} />
    </Statement>
  )
}

const NONE: readonly Released[] = []

/** A new one comes into sight below a long statement; where somebody is, they stay. */
function ReleasedTexts({ title, texts }: { title: string; texts: readonly Released[] }) {
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(texts.length)
  useEffect(() => {
    if (texts.length > before.current) {
      list.current?.lastElementChild?.scrollIntoView({ block: "nearest" })
    }
    before.current = texts.length
  }, [texts.length])
  if (texts.length === 0) return null
  return (
    <div class="released">
      <h3>{title}</h3>
      <ul ref={list}>
        {texts.map(({ text, at }, place) => (
          <li key={place}>
            <time class="quiet" dateTime={new Date(at).toISOString()}>
              {clockWords(at)}
            </time>{" "}
            <MarkupView of={text} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * `isShort` leaves more room for what stands below it; `released` counts what was shown on top, and
 * opens it when there is more.
 */
type StatementProps = {
  name: string
  task: Task
  standing: Standing
  isShort: boolean
  released: number
  children: ComponentChildren
}

function Statement(props: StatementProps) {
  const { name, task, standing, isShort, released, children } = props
  const id = useId()
  const [isOpen, setOpen] = useState(true)
  useLayoutEffect(() => setOpen(true), [released])
  const [isWide, setWide] = useState(() => kept(WIDTH) === "wide")
  function widen() {
    keep(WIDTH, isWide ? "" : "wide")
    setWide(!isWide)
  }
  const looks = ["panel problem", ...(isWide ? ["wide"] : []), ...(isShort ? ["short"] : [])]
  return (
    <section class={looks.join(" ")} aria-label={name} tabIndex={-1} data-stop>
      <div class="problem-top">
        <h2>
          <button
            type="button"
            class="plain"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {task.title}
          </button>
        </h2>
        {standing !== "open" && <span class="badge">{standing}</span>}
        {isOpen && (
          <button type="button" class="plain widen" aria-pressed={isWide} onClick={widen}>
            Wider
          </button>
        )}
      </div>
      <div id={id} class="statement" tabIndex={0} hidden={!isOpen}>
        <TaskView task={task} />
        {children}
      </div>
    </section>
  )
}
