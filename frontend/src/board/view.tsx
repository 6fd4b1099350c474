// The board as a part of a page.

import type { Session } from "../room/session.ts"

/** One board of the room; the current one is named `Board`, others `Earlier board: <title>`. */
export function Board({ session, board }: { session: Session; board: string }) {
  return <div class="board" data-board={board} data-seat={session.seat} />
}

/** A board to try out in the lobby; kept nowhere. */
export function WarmUpBoard({ aids = 0 }: { aids?: number }) {
  return <div class="board" data-aids={aids} />
}
