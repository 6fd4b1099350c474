// The form for a new interview. Only the candidate's name and the title must be filled in.

import { useEffect, useRef, useState } from "preact/hooks"
import { HouseRulesFields } from "../parts/house-rules-fields.tsx"
import { ask } from "../parts/requests.ts"
import { BLANK, wishFrom, type Draft } from "./draft.ts"
import { Field, type FieldProps } from "./field.tsx"
import { PlanChoice } from "./plan-choice.tsx"

type Failure = { sentence: string; field: string | null }

export function NewInterview({ onCancel }: { onCancel: () => void }) {
  const [draft, setDraft] = useState<Draft>(BLANK)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSending, setSending] = useState(false)
  const idempotencyKey = useRef(crypto.getRandomValues(new Uint32Array(4)).join("-"))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector("input")?.focus(), [])
  useEffect(
    () => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(),
    [failure],
  )

  async function create(event: Event) {
    event.preventDefault()
    setSending(true)
    const answer = await ask<{ id: string }>("POST", "/host/interviews", wishFrom(draft), {
      "Idempotency-Key": idempotencyKey.current,
    })
    if (answer.ok) return location.assign(`/interviews/${answer.value.id}`)
    setFailure(answer)
    setSending(false)
  }

  function field(name: TextName): Pick<FieldProps, "name" | "value" | "problem" | "onInput"> {
    return {
      name,
      value: draft[name],
      problem: failure?.field === name ? failure.sentence : null,
      onInput: (value) => setDraft({ ...draft, [name]: value }),
    }
  }

  return (
    <form class="card new-interview" onSubmit={create} ref={form}>
      <h1>New interview</h1>
      {failure && !isText(failure.field) && (
        <p class="problem-with-form" role="alert">
          {failure.sentence}
        </p>
      )}
      <div class="columns">
        <Field {...field("candidate")} label="Candidate's name" isRequired />
        <Field {...field("title")} label="Role or title" hint="The candidate sees it." isRequired />
        <Field {...field("minutes")} label="Minutes" kind="number" range={[1, 600]} />
        <Field
          {...field("starts_at")}
          label="Start"
          kind="datetime-local"
          hint="May be left open."
        />
      </div>
      <PlanChoice draft={draft} problem={field("plan").problem ?? null} onChange={setDraft} />
      <Field
        {...field("interviewers")}
        label="Interviewers"
        kind="lines"
        hint="One name per line. Each gets a link of their own. The first one leads."
      />
      <div class="columns">
        <HouseRulesFields rules={draft.rules} onChange={(rules) => setDraft({ ...draft, rules })} />
      </div>
      <div class="columns">
        <Field
          {...field("call_link")}
          label="Link to the call"
          hint="May be added later. Everybody in the room sees it."
        />
        <Field
          {...field("extra_time")}
          label="Extra time, in percent"
          kind="number"
          range={[0, 100]}
          hint="From 0 to 100. Only interviewers see that the time of a question holds some extra."
        />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.recording}
          onChange={(event) => setDraft({ ...draft, recording: event.currentTarget.checked })}
        />
        <span>
          Record this interview
          <small>The candidate is told, and may ask for no recording.</small>
        </span>
      </label>
      <div class="row">
        <button type="submit" class="primary" disabled={isSending}>
          Create
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}

type TextName = Exclude<keyof Draft, "rules" | "recording">

/** Whether what is wrong is told beside a field that people fill in. */
function isText(name: string | null): boolean {
  return name !== null && typeof BLANK[name as keyof Draft] === "string"
}
