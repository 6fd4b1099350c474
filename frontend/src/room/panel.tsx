// A part of the side of the room: a named region that folds and that F6 reaches.

import type { ComponentChildren } from "preact"
import { useSignal, type Signal } from "@preact/signals"
import { useId } from "preact/hooks"

type PanelProps = {
  title: string
  children: ComponentChildren
  /** How many things there are, told when it is folded, too. */
  count?: number
  isFolded?: boolean
  /** Kept by whoever also opens it from elsewhere. */
  isOpen?: Signal<boolean>
  className?: string
}

export function Panel(props: PanelProps) {
  const { title, children, count, isFolded = false, className = "" } = props
  const own = useSignal(!isFolded)
  const isOpen = props.isOpen ?? own
  const id = useId()
  return (
    <section class={`panel ${className}`} aria-label={title} tabIndex={-1} data-stop>
      <h2>
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen.value}
          aria-controls={id}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {title}
        </button>
        {count !== undefined && <span class="count">{count}</span>}
      </h2>
      <div id={id} class="panel-content" hidden={!isOpen.value}>
        {children}
      </div>
    </section>
  )
}
