// The current board in quiet time: private for the one who writes, and a plain line for everybody else.

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import { plainBoard } from "../../board/board.tsx"
import { identity } from "../../board/identity.ts"
import type { Quiet } from "../../interview/protocol.ts"
import { announce } from "../announcer.tsx"
import type { Session } from "../session.ts"
import { isCandidate } from "../standing.ts"
import { focusBoard } from "../stops.ts"
import type { PrivateText } from "./private-text.ts"
import { watchQuiets } from "./watching.ts"

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" })
const MINUTE = 60_000
const LOOK_EVERY = 5_000

export function QuietPart({ session }: { session: Session }) {
  useEffect(() => (isCandidate(session) ? watchQuiets(session) : undefined), [])
  const quiet = session.quiets.current.value
  const text = session.quiets.text.value
  const words = quiet && lineOf(session, quiet, text !== null)
  useEffect(() => {
    if (words) announce(words)
  }, [words])
  if (!quiet) return null
  return (
    <>
      {text && <PrivateBoard key={quiet.id} session={session} text={text} />}
      <div class="quiet-line">
        <p>
          {words} {text && <TimeLeft session={session} quiet={quiet} />}
        </p>
        {text && (
          <button type="button" class="primary" onClick={() => text.show()}>
            Show
          </button>
        )}
      </div>
    </>
  )
}

function lineOf(session: Session, quiet: Quiet, isHere: boolean): string {
  const name = session.people.value.find(({ id }) => id === quiet.person)?.name ?? "The candidate"
  const until = TIME.format(quiet.due)
  const isOwn = quiet.person === session.you.value?.person
  if (isHere) return `Only you see what you write here, until ${until}.`
  if (isOwn) {
    return quiet.over_at === null
      ? `What you write in private until ${until} is in another tab or on another device.`
      : "Quiet time is over. What you wrote is being shown."
  }
  return quiet.over_at === null
    ? `${name} is thinking in private until ${until}.`
    : `Quiet time is over. What ${name} wrote has not arrived yet.`
}

/** Drawn once a minute, so that nothing runs before one's eyes. */
function TimeLeft({ session, quiet }: { session: Session; quiet: Quiet }) {
  const [minutes, setMinutes] = useState(() => minutesLeft(session, quiet))
  useEffect(() => {
    const timer = setInterval(() => setMinutes(minutesLeft(session, quiet)), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [quiet])
  if (minutes > 1) return <>{`${minutes} minutes are left.`}</>
  return <>{minutes === 1 ? "The last minute has begun." : "The time is over."}</>
}

function minutesLeft(session: Session, { due }: Quiet): number {
  return Math.max(0, Math.ceil((due - session.time.now()) / MINUTE))
}

function PrivateBoard({ session, text }: { session: Session; text: PrivateText }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { activeElement } = document
    const board = place.current!.closest(".current-board")
    const look = [plainBoard(session, text.quiet.board, "Board"), identity(() => text.version)]
    const view = text.present(look, place.current!)
    if (activeElement === document.body || board?.contains(activeElement)) view.focus()
    return () => {
      const hadFocus = board?.contains(document.activeElement) ?? false
      text.retire(view)
      if (hadFocus) setTimeout(focusBoard)
    }
  }, [text])
  return <div class="board private" ref={place} />
}
