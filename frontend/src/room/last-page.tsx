// The last page of a visit: what happened, what was kept, what to do.

import { useEffect } from "preact/hooks"
import { CLOSING } from "../interview/protocol.ts"
import { Page } from "../parts/page.tsx"
import { download } from "../parts/download.ts"
import { CouldNotBeSaved } from "./could-not-be-saved.tsx"
import { KeptMargin } from "./quiet/kept-margin.tsx"
import { clearUp } from "./quiet/left-behind.ts"
import type { Session } from "./session.ts"
import { mayWrite } from "./standing.ts"

type Farewell = { title: string; sentences: string[]; again?: string }

export function LastPage({ session, code }: { session: Session; code: number }) {
  const { title, sentences, again } = farewell(session, code)
  useEffect(() => {
    document.title = `${title} - Chalkroom`
    document.querySelector<HTMLElement>("h1")?.focus()
  }, [title])
  const isFinal = FINAL.includes(code)
  useEffect(() => (isFinal ? clearUp(session) : undefined), [session, isFinal])
  return (
    <Page isNarrow>
      <div class="card">
        <h1 tabIndex={-1}>{title}</h1>
        {[...sentences, ...savedWords(session, code)].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <CouldNotBeSaved session={session} />
        {isFinal && <KeptMargin session={session} />}
        <div class="row">
          {again && (
            <button type="button" class="primary" onClick={() => location.reload()}>
              {again}
            </button>
          )}
          <OwnCopy session={session} />
        </div>
      </div>
    </Page>
  )
}

/** From there no way leads back to the room. */
const FINAL: readonly number[] = [CLOSING.REMOVED, CLOSING.ENDED, CLOSING.NOT_FOUND]
const WAS_INSIDE: readonly number[] = [CLOSING.REMOVED, CLOSING.ENDED, CLOSING.LEFT]

function savedWords(session: Session, code: number): string[] {
  const isAllSaved = WAS_INSIDE.includes(code) && session.lost.value.length === 0
  return isAllSaved && session.room.value ? ["What was written is saved."] : []
}

function farewell(session: Session, code: number): Farewell {
  switch (code) {
    case CLOSING.ENDED:
      return {
        title: "Thank you",
        sentences: [
          session.lost.value.length === 0
            ? "The interview has ended. You can close this page."
            : "The interview has ended.",
          whatIsKept(session),
        ],
      }
    case CLOSING.LEFT:
      return {
        title: "You have left the room",
        sentences: ["As long as the interview goes on, you can come back."],
        again: "Come back",
      }
    case CLOSING.REMOVED:
      return session.room.value
        ? {
            title: "You are no longer in the room",
            sentences: [
              "An interviewer closed your seat or took your link back.",
              "If this is a mistake, ask the person who invited you for a new link.",
            ],
          }
        : {
            title: "You were not let in",
            sentences: [
              "An interviewer did not open the door, or the link was taken back.",
              "If this is a mistake, ask the person who invited you for a new link.",
            ],
          }
    case CLOSING.NO_SEAT:
      return {
        title: "This browser has no seat here",
        sentences: ["Open the link you were sent, in this browser. It leads back to this room."],
      }
    case CLOSING.NOT_FOUND:
      return {
        title: "There is no such interview",
        sentences: [
          "It was deleted, or the address is not complete.",
          "If you expected an interview here, ask the person who invited you.",
        ],
      }
    case CLOSING.LOG_BROKEN:
      return {
        title: "This room cannot be opened",
        sentences: [
          "What the server has stored of this interview cannot be read to its end. All of it is kept.",
          "Tell the people who invited you; whoever runs the server has to look into it.",
        ],
        again: "Try again",
      }
    case CLOSING.OUTDATED:
      return {
        title: "The room has been updated",
        sentences: ["Load the page again to go on. What you wrote is kept."],
        again: "Load again",
      }
    default:
      return {
        title: "The connection was closed",
        sentences: [
          session.closed.value?.words ?? "",
          "What you wrote is kept. Load the page again to go on.",
        ],
        again: "Load again",
      }
  }
}

function whatIsKept(session: Session): string {
  const isRecorded = session.room.value?.recorded ?? true
  if (!isRecorded) return "There is no recording: what was written is erased within two hours."
  const days = session.retentionDays.value
  const until = days === null ? "after a while" : `after ${days} days`
  return `The recording is erased ${until}. To have it erased earlier, ask the people who invited you.`
}

function OwnCopy({ session }: { session: Session }) {
  const boards = Object.values(session.room.value?.boards ?? {})
  if (!mayWrite(session)) return null
  if (boards.every((board) => board.text.length === 0)) return null
  function save() {
    const texts = boards.map((board) => `${board.title}\n\n${board.text.toString()}\n`)
    download("interview.txt", texts.join("\n----\n\n"))
  }
  return (
    <button type="button" onClick={save}>
      Download what stands on the boards
    </button>
  )
}
