// Makes a link to a recording: for whom, with what, for how long.

import { useRef, useState } from "preact/hooks"
import type { Limits } from "../interview/protocol.ts"
import type { Answer } from "../parts/requests.ts"
import { SCOPES, type Scope, type Share, type Shares } from "./shares.ts"

export interface Wish extends Pick<Share, "name" | "scope" | "observations" | "blind"> {
  readonly days: number
}

type NewShareProps = {
  limits: Limits
  keptUntil: string
  onMake: (wish: Wish) => Promise<Answer<Shares>>
}

export function NewShare({ limits, keptUntil, onMake }: NewShareProps) {
  const [name, setName] = useState("")
  const [scope, setScope] = useState<Scope>("room")
  const [observations, setObservations] = useState(true)
  const [blind, setBlind] = useState(false)
  const [days, setDays] = useState("7")
  const [failure, setFailure] = useState<string | null>(null)
  const isAsking = useRef(false)
  async function make(event: Event) {
    event.preventDefault()
    if (isAsking.current) return
    isAsking.current = true
    const answer = await onMake({ name, scope, observations, blind, days: Number(days) })
    isAsking.current = false
    setFailure(answer.ok ? null : answer.sentence)
    if (answer.ok) setName("")
  }
  return (
    <form class="new-share" onSubmit={(event) => void make(event)}>
      <div class="row">
        <label>
          Reviewer&rsquo;s name
          <input
            value={name}
            required
            maxLength={limits.name_length}
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
            max={limits.share_days}
            aria-describedby="kept-until"
            onInput={(event) => setDays(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="quiet" id="kept-until">
        The recording is kept until {keptUntil}; then it is erased, and no link outlives it.
      </p>
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
              <span class="hint quiet">{SCOPES[each].about}</span>
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
            <span class="hint quiet">The reviewer rates before they see whose answer it was.</span>
          </span>
        </label>
      </fieldset>
      {failure && <p role="alert">{failure}</p>}
      <button class="primary">Make link</button>
    </form>
  )
}
