// A page that cannot be shown: why, and the way on.

import type { ComponentChildren } from "preact"
import { Page } from "./page.tsx"

type UnavailableProps = {
  failure: { status: number; sentence: string }
  title: string
  children: ComponentChildren
}

export function Unavailable({ failure, title, children }: UnavailableProps) {
  const isStranger = failure.status === 401
  return (
    <Page isNarrow>
      <div class="card">
        <h1>{isStranger ? "Sign in first" : title}</h1>
        <p role="alert">{failure.sentence}</p>
        {isStranger ? <a href="/">Sign in</a> : children}
      </div>
    </Page>
  )
}
