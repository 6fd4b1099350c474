// The board as a part of a page: introduces the editor, the collaboration and the session.

import { computed, signal, useSignal } from "@preact/signals"
import { useEffect, useLayoutEffect, useRef } from "preact/hooks"
import type { EditorState, Extension } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import type { Session } from "../room/session.ts"
import { useMayEdit } from "../room/pen.tsx"
import { useIsOver } from "../room/standing.ts"
import { aids } from "./aids.ts"
import { carets } from "./carets.ts"
import { colouring } from "./colouring.ts"
import type { Collaboration } from "./collaboration.ts"
import { plainEditor } from "./editor.ts"
import { fitting } from "./fitting.ts"
import { identity } from "./identity.ts"
import { locking } from "./locking.ts"
import { origins } from "./origins.ts"
import { ownCaret } from "./own-caret.ts"
import { receivedLine } from "./received.ts"

// A browser reports the text of a composition a moment after its end.
const AFTER_COMPOSITION = 30
const NOT_CHOSEN = signal("")

/** One board of the room; the current one is named `Board`, others `Earlier board: <title>`. */
export function Board({ session, board }: { session: Session; board: string }) {
  const place = useRef<HTMLDivElement>(null)
  const isCurrent = session.current.value === board
  const mayEdit = useMayEdit(session)
  const hasEnded = useIsOver(session)
  const isOver = hasEnded || session.status.value === "closed"
  const isEditable = isCurrent && mayEdit && !isOver
  // Not later: what is typed between the board before and this one would go nowhere.
  useLayoutEffect(
    () => show(place.current!, session, board, isCurrent, isEditable),
    [session, board, isCurrent, isEditable],
  )
  return <div class="board" ref={place} />
}

/** A board to try out in the lobby; kept nowhere. */
export function WarmUpBoard({ aids: level = 0 }: { aids?: number }) {
  const place = useRef<HTMLDivElement>(null)
  const told = useSignal(level)
  useEffect(() => {
    told.value = level
  }, [level])
  useEffect(() => {
    const look = plainEditor({ label: "Warm-up board", isEditable: true })
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
  isEditable: boolean,
): () => void {
  const collaboration = session.editing.open(board)
  const title = session.room.peek()?.boards[board]?.title ?? ""
  const label = isCurrent ? "Board" : `Earlier board: ${title}`
  const level = computed(() => session.room.value?.rules.aids ?? 0)
  const language = computed(() => session.room.value?.boards[board]?.language ?? "")
  const extensions: Extension = [
    isEditable ? locking(session.clock.isLocked) : [],
    aids(() => level.peek()),
    plainEditor({ label, isEditable }),
    colouring(level, language),
    fitting({
      limits: () => session.limits.peek(),
      rules: () => session.room.peek()?.rules ?? null,
      taken: session.taken,
      refuse: (sentence) => session.refuse(sentence),
    }),
    origins(session.taken),
    identity,
    receivedLine(session),
    carets(session, collaboration),
    isEditable ? ownCaret(session, board) : [],
    following(collaboration),
  ]
  const open = (state: EditorState) => new EditorView({ state, parent: place })
  const view = collaboration.present(extensions, open)
  // Whoever wrote on the board before, or opened this one, has the focus nowhere now.
  if (isCurrent && document.activeElement === document.body) view.focus()
  return () => {
    collaboration.retire(view)
    view.destroy()
  }
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
