// The way to rating a blind edition: the form is fetched by those alone who rate.

import { useEffect, useRef, useState } from "preact/hooks"
import { MarkupView } from "../parts/markup.tsx"

type Fetched = typeof import("./review.tsx") | "on_its_way" | "out_of_reach"

export function Reviewing({ place }: { place: string }) {
  const [fetched, setFetched] = useState<Fetched>("on_its_way")
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus() // On a narrow window it stands below all else.
    import("./review.tsx").then(setFetched, () => setFetched("out_of_reach"))
  }, [])
  return (
    <aside class="side rating" tabIndex={-1} aria-label="Your rating" ref={panel}>
      <section class="panel">
        <h2>Your rating</h2>
        {fetched === "on_its_way" && <p role="status">Opening the form.</p>}
        {fetched === "out_of_reach" && (
          <p role="alert">The form could not be fetched. Load this page again in a moment.</p>
        )}
        {typeof fetched !== "string" && <fetched.Review place={place} Words={MarkupView} />}
      </section>
    </aside>
  )
}
