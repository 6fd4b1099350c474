// A panel in place of the lists beside the board, which is fetched by those alone who open it.

import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"

interface Panel {
  readonly view: () => ComponentChildren
}

type BesideProps = { title: string; className: string; fetch: () => Promise<Panel> }

export function Beside({ title, className, fetch }: BesideProps) {
  const [panel, setPanel] = useState<Panel | "on_its_way" | "out_of_reach">("on_its_way")
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    region.current?.focus() // On a narrow window it stands below all else.
    fetch().then(setPanel, () => setPanel("out_of_reach"))
  }, [])
  return (
    <aside class={`side beside ${className}`} tabIndex={-1} aria-label={title} ref={region}>
      <section class="panel">
        <h2>{title}</h2>
        {panel === "on_its_way" && <p role="status">Opening the form.</p>}
        {panel === "out_of_reach" && (
          <p role="alert">The form could not be fetched. Load this page again in a moment.</p>
        )}
        {typeof panel !== "string" && panel.view()}
      </section>
    </aside>
  )
}
