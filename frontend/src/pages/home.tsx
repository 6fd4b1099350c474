// The host's home: signing in with the key, the list of interviews, the form for a new one.

import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { InterviewLine } from "../host/answers.ts"
import { Interviews } from "../host/interviews.tsx"
import { NewInterview } from "../host/new-interview.tsx"
import { SignIn, signIn } from "../host/sign-in.tsx"
import { Page } from "../parts/page.tsx"
import { ask, takeFragment } from "../parts/requests.ts"
import { applyTheme } from "../parts/theme.tsx"

const offeredKey = new URLSearchParams(takeFragment()).get("key")

type View =
  | { kind: "opening" }
  | { kind: "outside"; problem: string | null }
  | { kind: "list"; interviews: InterviewLine[] }
  | { kind: "new" }
  | { kind: "failed"; sentence: string }

const LINKS = (
  <>
    <a href="/plans">Plans</a>
    <a href="/problems">Problems</a>
  </>
)

function Home() {
  const [view, setView] = useState<View>({ kind: "opening" })

  async function openList() {
    const answer = await ask<{ interviews: InterviewLine[] }>("GET", "/host/interviews")
    if (answer.ok) setView({ kind: "list", interviews: answer.value.interviews })
    else if (answer.status === 401) setView({ kind: "outside", problem: null })
    else setView({ kind: "failed", sentence: answer.sentence })
  }

  async function begin() {
    const signedIn = offeredKey === null ? null : await signIn(offeredKey)
    if (signedIn?.ok === false) setView({ kind: "outside", problem: signedIn.sentence })
    else await openList()
  }

  async function signOut() {
    await ask("DELETE", "/host")
    setView({ kind: "outside", problem: null })
  }

  useEffect(() => void begin(), [])
  useEffect(() => {
    document.title = view.kind === "new" ? "New interview - Chalkroom" : "Chalkroom"
  }, [view])

  switch (view.kind) {
    case "opening":
      return <Page />
    case "outside":
      return (
        <Page isNarrow>
          <SignIn problem={view.problem} onSignedIn={openList} />
        </Page>
      )
    case "list":
      return (
        <Page links={LINKS}>
          <Interviews
            interviews={view.interviews}
            onNew={() => setView({ kind: "new" })}
            onSignOut={signOut}
          />
        </Page>
      )
    case "new":
      return (
        <Page>
          <NewInterview onCancel={openList} />
        </Page>
      )
    case "failed":
      return (
        <Page isNarrow>
          <h1>The list could not be loaded</h1>
          <p role="alert">{view.sentence}</p>
          <button type="button" onClick={openList}>
            Try again
          </button>
        </Page>
      )
    default:
      return view satisfies never
  }
}

applyTheme()
void import("../parts/staying.ts").then(({ keepFocusNear }) => keepFocusNear())
render(<Home />, document.getElementById("app")!)
