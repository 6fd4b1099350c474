// The frame of a page that is a column of text and forms.

import type { ComponentChildren } from "preact"
import { ThemeButton } from "./theme.tsx"

type PageProps = { children?: ComponentChildren; isNarrow?: boolean; home?: string }

export function Page({ children, isNarrow = false, home }: PageProps) {
  return (
    <div class={isNarrow ? "page narrow" : "page"}>
      <header class="page-top">
        {home ? (
          <a class="brand" href={home}>
            Chalkroom
          </a>
        ) : (
          <span class="brand">Chalkroom</span>
        )}
        {home && <a href={home}>All interviews</a>}
        <ThemeButton />
      </header>
      <main>{children}</main>
    </div>
  )
}
