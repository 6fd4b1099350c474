// A part of the side of the room: a named region that folds and that F6 reaches.

import type { ComponentChildren } from "preact"
import { useId, useState } from "preact/hooks"

type PanelProps = {
  title: string
  children: ComponentChildren
  /** How many things there are, told when it is folded, too. */
  count?: number
  isFolded?: boolean
  className?: string
}

export function Panel({ title, children, count, isFolded = false, className = "" }: PanelProps) {
  const [isOpen, setOpen] = useState(!isFolded)
  const id = useId()
  return (
    <section class={`panel ${className}`} aria-label={title} tabIndex={-1} data-stop>
      <h2>
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
        </button>
        {count !== undefined && <span class="count">{count}</span>}
      </h2>
      <div id={id} class="panel-content" hidden={!isOpen}>
        {children}
      </div>
    </section>
  )
}
