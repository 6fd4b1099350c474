// The board as a part of a page: introduces the editor, the collaboration and the session.

import { computed, effect, signal, useSignal } from "@preact/signals"
import { useEffect, useLayoutEffect, useRef } from "preact/hooks"
import type { EditorState, Extension } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import type { Session } from "../room/session.ts"
import { isInterviewer } from "../room/standing.ts"
import { accessing, onKeyInVain, type Access } from "./access.ts"
import { aids } from "./aids.ts"
import { carets } from "./carets.ts"
import { colouring } from "./colouring.ts"
import type { Collaboration } from "./collaboration.ts"
import { plainEditor } from "./editor.ts"
import { fitting } from "./fitting.ts"
import { identity } from "./identity.ts"
import { origins } from "./origins.ts"
import { ownCaret, type Sharing } from "./own-caret.ts"
import { passages } from "./passages.ts"
import { pointing } from "./pointing.ts"
import { receivedLine } from "./received.ts"

// A browser reports the text of a composition a moment after its end.
const AFTER_COMPOSITION = 30
const NOT_CHOSEN = signal("")

type BoardProps = { session: Session; board: string; name?: string }

/** One board of the room; the current one is named `Board`, others `Earlier board: <title>`. A board
 * with a name of its own is a second sight of the current one, and never takes the focus. */
export function Board({ session, board, name }: BoardProps) {
  const place = useRef<HTMLDivElement>(null)
  const isCurrent = session.current.value === board
  // Not later: what is typed between the board before and this one would go nowhere.
  useLayoutEffect(
    () => show(place.current!, session, board, isCurrent, name),
    [session, board, isCurrent, name],
  )
  const isPrivate = isCurrent && !name && session.quiets.text.value !== null
  return <div class="board" ref={place} hidden={isPrivate} />
}

/** A board to try out in the lobby; kept nowhere. */
export function WarmUpBoard({ aids: level = 0 }: { aids?: number }) {
  const place = useRef<HTMLDivElement>(null)
  const told = useSignal(level)
  useEffect(() => {
    told.value = level
  }, [level])
  useEffect(() => {
    const look = plainEditor("Warm-up board")
    const extensions = [aids(() => told.peek()), look, colouring(told, NOT_CHOSEN)]
    const view = new EditorView({ parent: place.current!, extensions })
    return () => view.destroy()
  }, [])
  return <div class="board" ref={place} />
}

/** Puts a view of a board into a place; returns how to take it away. */
function show(
  place: HTMLElement,
  session: Session,
  board: string,
  isCurrent: boolean,
  name?: string,
): () => void {
  const collaboration = session.editing.open(board)
  const title = session.room.peek()?.boards[board]?.title ?? ""
  const isBehind = computed(() => isCurrent && !name && session.quiets.text.value !== null)
  const label = () => {
    if (isBehind.peek()) return "Board, as others see it"
    return name ?? (isCurrent ? "Board" : `Earlier board: ${title}`)
  }
  const access = computed(() => (isCurrent ? accessOf(session) : "closed"))
  const sharing = computed(() => sharingOf(session, access.value))
  const extensions: Extension = [
    accessing(access),
    onKeyInVain(access, () => (session.presses.inVain.value += 1)),
    plainBoard(session, board, label),
    identity(),
    receivedLine(session),
    passages(session, collaboration),
    carets(session, collaboration),
    pointing(session, collaboration, isCurrent && !name),
    isCurrent ? ownCaret(session, board, sharing) : [],
    following(collaboration),
  ]
  const open = (state: EditorState) => new EditorView({ state, parent: place })
  const view = collaboration.present(extensions, open)
  const stop = effect(() => {
    isBehind.value
    queueMicrotask(() => view.dom.isConnected && view.dispatch({}))
  })
  // Whoever wrote on the board before, or opened this one, has the focus nowhere now.
  if (isCurrent && !name && document.activeElement === document.body) view.focus()
  return () => {
    stop()
    collaboration.retire(view)
    view.destroy()
  }
}

/** What a board is in any case, whoever hears of what is typed there. */
export function plainBoard(
  session: Session,
  board: string,
  label: string | (() => string),
): Extension {
  const level = computed(() => session.room.value?.rules.aids ?? 0)
  const language = computed(() => session.room.value?.boards[board]?.language ?? "")
  return [
    aids(() => level.peek()),
    plainEditor(label),
    colouring(level, language),
    fitting({
      limits: () => session.limits.peek(),
      rules: () => session.room.peek()?.rules ?? null,
      taken: session.taken,
      refuse: (sentence) => session.refuse(sentence),
    }),
    origins(session.taken),
  ]
}

function accessOf(session: Session): Access {
  const isOver = session.room.value?.phase === "ended" || session.status.value === "closed"
  if (isOver || !session.presses.mayType.value) return "closed"
  const isFrozen = session.quiets.current.value !== null
  return isFrozen || session.clock.isLocked.value ? "locked" : "open"
}

/** An interviewer who reads along points by selecting; a mere caret would look like writing. */
function sharingOf(session: Session, access: Access): Sharing {
  if (access !== "closed") return "caret"
  const isOpen = session.room.value?.phase === "open"
  return isOpen && isInterviewer(session) ? "selection" : "nothing"
}

/** Tells a collaboration what happens in the view that holds its state. */
function following(collaboration: Collaboration): Extension {
  return [
    EditorView.updateListener.of(({ docChanged }) => docChanged && collaboration.noticed()),
    EditorView.domEventHandlers({
      compositionend: () => {
        setTimeout(() => collaboration.bringIn(), AFTER_COMPOSITION)
      },
    }),
  ]
}
