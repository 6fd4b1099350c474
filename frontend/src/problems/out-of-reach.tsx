// The library, or a problem of it, cannot be shown: why, and the way on.

import { Page } from "../parts/page.tsx"

type OutOfReachProps = {
  failure: { status: number; sentence: string }
  seat: string | null
  title: string
}

export function OutOfReach({ failure, seat, title }: OutOfReachProps) {
  const isStranger = failure.status === 401
  return (
    <Page isNarrow>
      <div class="card">
        <h1>{isStranger ? "Sign in first" : title}</h1>
        <p role="alert">{failure.sentence}</p>
        {isStranger ? <a href="/">Sign in</a> : <a href={wayOn(seat)}>All problems</a>}
      </div>
    </Page>
  )
}

function wayOn(seat: string | null): string {
  return seat === null ? "/problems" : `/problems?seat=${seat}`
}
