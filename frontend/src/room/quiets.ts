// Quiet time as a visit sees it. What is written in it is in `quiet/`, which is fetched when it is needed.

import { computed, signal } from "@preact/signals"
import type { Quiet } from "../interview/protocol.ts"
import { openQuiet } from "../interview/quiets.ts"
import type { PrivateText } from "./quiet/private-text.ts"
import type { Session } from "./session.ts"

export class Quiets {
  /** The quiet time that freezes the current board. */
  readonly current = computed((): Quiet | null => {
    const room = this.session.room.value
    return room && openQuiet(room.quiets, room.current)
  })
  /** What this tab keeps to itself of the current board. */
  readonly text = signal<PrivateText | null>(null)
  /** Whether the room waits for a text of this person, in this tab or another. */
  readonly isAwaited = computed(() => {
    const quiets = Object.values(this.session.room.value?.quiets ?? {})
    const person = this.session.you.value?.person
    return quiets.some((quiet) => quiet.person === person && quiet.result === null)
  })

  /** Whether what stands here alone would survive a reload; null: nothing does. */
  readonly keeping = computed(() => {
    const text = this.text.value
    return text && (text.isKept.value ? "kept" : "not_kept")
  })

  constructor(readonly session: Session) {}
}
