// Work on the boards of this room that was kept under a seat which opens nothing any more: its cookie ran
// out, or its link was renewed. It cannot be handed in from there, so it is offered to be downloaded.

import { effect } from "@preact/signals"
import { openShelf } from "../board/browser-outbox.ts"
import { Collaboration } from "../board/collaboration.ts"
import type { Entry, Shelf } from "../board/outbox.ts"
import { CLOSING } from "../interview/protocol.ts"
import type { Session } from "./session.ts"

/** Looks once somebody is inside, and offers what is found until it is dismissed. */
export function offerWhatWasLeft(session: Session): void {
  const stop = effect(() => {
    if (!session.isInside.value) return
    queueMicrotask(() => stop())
    // Where a browser lets nothing be read there is nothing to offer.
    void openShelf<Entry>("chalkroom")
      .then((shelf) => look(session, shelf))
      .catch(() => undefined)
  })
}

async function look(session: Session, shelf: Shelf): Promise<void> {
  const boards = session.room.peek()?.boards ?? {}
  const others = (await shelf.all()).filter(
    ({ seat, board }) => seat !== session.seat && board in boards,
  )
  for (const entry of others) if (await isClosed(entry.seat)) offer(session, shelf, entry)
}

function offer(session: Session, shelf: Shelf, entry: Entry): void {
  const { instance, board } = entry
  const text = Collaboration.restored(entry, session.editing).text.toString()
  const title = session.room.peek()?.boards[board]?.title ?? "Board"
  session.editing.addLost({ id: instance, title, text })
  const stop = effect(() => {
    if (session.lost.value.some(({ id }) => id === instance)) return
    queueMicrotask(() => stop())
    void shelf.delete(instance)
  })
}

/** Whether nobody in this browser can come back to a seat; a tab that uses it keeps it open. */
function isClosed(seat: string): Promise<boolean> {
  const address = new URL(`/room/${seat}/socket`, location.href)
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:"
  const socket = new WebSocket(address)
  // Whoever has a seat is accepted and waited for; who has none is told so without being asked. On a
  // slow way even being accepted takes its time.
  let patience: ReturnType<typeof setTimeout>
  socket.onopen = () => (patience = setTimeout(() => socket.close(), 2_000))
  return new Promise((resolve) => {
    socket.onclose = ({ code }) => {
      clearTimeout(patience)
      resolve(code === CLOSING.NO_SEAT)
    }
  })
}
