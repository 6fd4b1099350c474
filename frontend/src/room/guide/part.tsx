// A part of the guide: it folds, and tells even then how much of it is done.

import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import type { PreparedQuestion } from "../../interview/protocol.ts"
import type { Session } from "../session.ts"
import { foldOf } from "./folds.ts"

/** What every part needs; `extraTime` stretches the minutes that were written for everybody. */
export interface GuideProps {
  readonly session: Session
  readonly prepared: PreparedQuestion
  readonly extraTime: number
  /** Whether hints and follow-ups can still be shown to the room. */
  readonly mayRelease: boolean
}

type PartProps = {
  id: string
  title: string
  /** Whatever it is made of; without any it is left out. */
  of: readonly unknown[]
  done?: number
  isFolded?: boolean
  children: ComponentChildren
}

export function Part({ id, title, of, done, isFolded = false, children }: PartProps) {
  const isOpen = foldOf(id, !isFolded)
  const content = useId()
  if (of.length === 0) return null
  return (
    <div class="guide-part">
      <h3>
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen.value}
          aria-controls={content}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {title}
          {done !== undefined && (
            <span class="quiet">
              {done} of {of.length}
            </span>
          )}
        </button>
      </h3>
      <div id={content} class="guide-lines" hidden={!isOpen.value}>
        {children}
      </div>
    </div>
  )
}
