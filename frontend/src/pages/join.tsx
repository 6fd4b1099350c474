// The door: changes the link's secret for a seat in this browser, and goes where that seat is.

import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Page } from "../parts/page.tsx"
import { ask, takeFragment } from "../parts/requests.ts"
import { applyTheme } from "../parts/theme.tsx"

const secret = takeFragment()

type View = { kind: "opening" } | { kind: "incomplete" } | { kind: "dead" } | Unreachable
type Unreachable = { kind: "unreachable"; sentence: string }

function Join() {
  const [view, setView] = useState<View>({ kind: secret === "" ? "incomplete" : "opening" })

  async function enter() {
    setView({ kind: "opening" })
    const answer = await ask<{ page: string }>("POST", "/api/join", { secret })
    if (answer.ok) return location.replace(answer.value.page)
    const isDead = answer.status >= 400 && answer.status < 500 && answer.status !== 429
    setView(isDead ? { kind: "dead" } : { kind: "unreachable", sentence: answer.sentence })
  }

  useEffect(() => {
    if (secret !== "") void enter()
  }, [])

  return (
    <Page isNarrow>
      <div class="card">{content(view, enter)}</div>
    </Page>
  )
}

function content(view: View, enter: () => void) {
  switch (view.kind) {
    case "opening":
      return <h1>Opening your link</h1>
    case "incomplete":
      return (
        <>
          <h1>This link is not complete</h1>
          <p>The part behind the # sign is missing. Copy the whole link and open it again.</p>
        </>
      )
    case "dead":
      return (
        <>
          <h1>This link opens nothing</h1>
          <p>
            It was taken back, or its time is over, or the interview was deleted, or a piece of the
            link is missing.
          </p>
          <p>Copy the whole link and try again, or ask the person who sent it for a new one.</p>
        </>
      )
    case "unreachable":
      return (
        <>
          <h1>The server cannot be reached</h1>
          <p role="alert">{view.sentence}</p>
          <div class="row">
            <button type="button" class="primary" onClick={enter}>
              Try again
            </button>
          </div>
        </>
      )
    default:
      return view satisfies never
  }
}

document.title = "Join - Chalkroom"
applyTheme()
render(<Join />, document.getElementById("app")!)
