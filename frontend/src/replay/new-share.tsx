// Makes a link to a recording: for whom, with what, for how long.

import { useState } from "preact/hooks"
import { ask } from "../parts/requests.ts"
import { SCOPES, type Scope, type Shares } from "./shares.ts"

type NewShareProps = { path: string; mostDays: number; onMade: (shares: Shares) => void }

export function NewShare({ path, mostDays, onMade }: NewShareProps) {
  const [name, setName] = useState("")
  const [scope, setScope] = useState<Scope>("room")
  const [observations, setObservations] = useState(true)
  const [blind, setBlind] = useState(false)
  const [days, setDays] = useState("7")
  const [failure, setFailure] = useState<string | null>(null)
  async function make(event: Event) {
    event.preventDefault()
    const wish = { name, scope, observations, blind, days: Number(days) }
    const answer = await ask<Shares>("POST", path, wish)
    setFailure(answer.ok ? null : answer.sentence)
    if (!answer.ok) return
    setName("")
    onMade(answer.value)
  }
  return (
    <form class="new-share" onSubmit={(event) => void make(event)}>
      <div class="row">
        <label>
          Reviewer&rsquo;s name
          <input
            value={name}
            required
            maxLength={64}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label class="days">
          Days
          <input
            type="number"
            value={days}
            required
            min={1}
            max={mostDays}
            onInput={(event) => setDays(event.currentTarget.value)}
          />
        </label>
      </div>
      <fieldset>
        <legend>What the link gives</legend>
        {(Object.keys(SCOPES) as Scope[]).map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="scope"
              checked={scope === each}
              onChange={() => setScope(each)}
            />
            <span>
              {SCOPES[each].title}
              <span class="hint">{SCOPES[each].about}</span>
            </span>
          </label>
        ))}
        <label class="choice">
          <input
            type="checkbox"
            checked={observations}
            onChange={(event) => setObservations(event.currentTarget.checked)}
          />
          <span>With what was observed of the candidate</span>
        </label>
        <label class="choice">
          <input
            type="checkbox"
            checked={blind}
            onChange={(event) => setBlind(event.currentTarget.checked)}
          />
          <span>
            Without names and times at first
            <span class="hint">The reviewer rates before they see whose answer it was.</span>
          </span>
        </label>
      </fieldset>
      {failure && <p role="alert">{failure}</p>}
      <button class="primary">Make link</button>
    </form>
  )
}
