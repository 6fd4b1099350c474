// What a seat leaves in its browser when there is no way back to the room: private texts that were never
// shown are offered to their author until they are dismissed.

import { effect } from "@preact/signals"
import { ChangeSet } from "@codemirror/state"
import type { Shelf } from "../../board/outbox.ts"
import { textOf } from "../../interview/boards.ts"
import type { Session } from "../session.ts"
import { privateShelf, type Written } from "./keeping.ts"

/** Offers what a seat left; returns how to stop following what becomes of it. */
export function clearUp(session: Session): () => void {
  const shelf = privateShelf()
  void shelf.then((shelf) => offer(session, shelf))
  return onDismissed(session, (lost) => void shelf.then((shelf) => shelf.delete(lost)))
}

async function offer(session: Session, shelf: Shelf<Written>): Promise<void> {
  const mine = (await shelf.all()).filter(({ seat }) => seat === session.seat)
  for (const written of mine) {
    const text = unshown(session, written)
    if (text === null) void shelf.delete(written.instance)
    else session.editing.addLost({ id: written.instance, title: titleOf(session, written), text })
  }
}

/** What nobody else has; null: nothing was written, or it has been shown. */
function unshown(session: Session, { instance, base, changes }: Written): string | null {
  const result = session.room.peek()?.quiets[instance]?.result
  if (result === "shown" || result === "shown_late") return null
  const before = textOf(base)
  const text = ChangeSet.fromJSON(changes).apply(before)
  return text.eq(before) ? null : text.toString()
}

function titleOf(session: Session, { board }: Written): string {
  return session.room.peek()?.boards[board]?.title ?? "Board"
}

function onDismissed(session: Session, dismissed: (lost: string) => void): () => void {
  let before: readonly string[] = []
  return effect(() => {
    const now = session.lost.value.map(({ id }) => id)
    for (const id of before) if (!now.includes(id)) dismissed(id)
    before = now
  })
}
