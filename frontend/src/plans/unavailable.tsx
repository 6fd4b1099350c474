// Plans cannot be shown: why, and the way on.

import { Page } from "../parts/page.tsx"

type UnavailableProps = { failure: { status: number; sentence: string }; title: string }

export function Unavailable({ failure, title }: UnavailableProps) {
  const isStranger = failure.status === 401
  return (
    <Page isNarrow>
      <div class="card">
        <h1>{isStranger ? "Sign in first" : title}</h1>
        <p role="alert">{failure.sentence}</p>
        {isStranger ? <a href="/">Sign in</a> : <a href="/plans">All plans</a>}
      </div>
    </Page>
  )
}
