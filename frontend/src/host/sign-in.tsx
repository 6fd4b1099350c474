// The host comes in by the key that the server printed when it first started.

import { useEffect, useRef, useState } from "preact/hooks"
import { ask, type Answer } from "../parts/requests.ts"

export function signIn(key: string): Promise<Answer<unknown>> {
  return ask("POST", "/host", { key })
}

type SignInProps = { problem: string | null; onSignedIn: () => void }

export function SignIn({ problem, onSignedIn }: SignInProps) {
  const [key, setKey] = useState("")
  const [failure, setFailure] = useState(problem)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  async function submit(event: Event) {
    event.preventDefault()
    const answer = await signIn(key.trim())
    if (answer.ok) onSignedIn()
    else setFailure(answer.sentence)
  }
  return (
    <form class="card" onSubmit={submit}>
      <h1>Come in as the host</h1>
      <p>
        The server printed the host key when it first started.{" "}
        <code>chalkroom serve --show-key</code> prints it again.
      </p>
      {failure && (
        <p class="problem-with-form" role="alert">
          {failure}
        </p>
      )}
      <div class="field">
        <label for="key">Host key</label>
        <input
          id="key"
          ref={field}
          type="password"
          autocomplete="current-password"
          required
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button type="submit" class="primary">
          Sign in
        </button>
      </div>
      <p class="quiet">
        Were you invited to an interview? Then open the link you were sent. You need no key.
      </p>
    </form>
  )
}
