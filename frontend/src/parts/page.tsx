// The frame of a page that is a column of text and forms.

import type { ComponentChildren } from "preact"
import { ThemeButton } from "./theme.tsx"

type PageProps = {
  children?: ComponentChildren
  isNarrow?: boolean
  home?: string
  /** The seat of the room that the page was opened from, whose holder need not be the host. */
  seat?: string | null
  links?: ComponentChildren
}

export function Page({ children, isNarrow = false, home, seat = null, links }: PageProps) {
  return (
    <div class={isNarrow ? "page narrow" : "page"}>
      <header class="page-top">
        {home && seat === null ? (
          <a class="brand" href={home}>
            Chalkroom
          </a>
        ) : (
          <span class="brand">Chalkroom</span>
        )}
        {home && seat === null && <a href={home}>All interviews</a>}
        {seat !== null && <a href={`/room/${seat}`}>The room</a>}
        {links}
        <ThemeButton />
      </header>
      <main>{children}</main>
    </div>
  )
}
