// What a plan is called, how long it lasts, for whom it is, and what it promises to rate.

import { Field } from "../host/field.tsx"
import { levelName } from "../problems/answers.ts"
import type { HostPlans } from "./answers.ts"
import type { PlanDraft } from "./draft.ts"

const TARGETS = [1, 2, 3, 4, 5]

type AboutProps = {
  draft: PlanDraft
  choices: Pick<HostPlans, "roles" | "factors">
  problem: { field: string | null; sentence: string } | null
  onChange: (draft: PlanDraft) => void
}

export function AboutPlan({ draft, choices, problem, onChange }: AboutProps) {
  const problemOf = (field: string) => (problem?.field === field ? problem.sentence : null)
  return (
    <section class="card" aria-labelledby="about-plan">
      <h2 id="about-plan">About this plan</h2>
      <div class="columns">
        <Field
          name="title"
          label="Title"
          isRequired
          value={draft.title}
          problem={problemOf("title")}
          onInput={(title) => onChange({ ...draft, title })}
        />
        <Field
          name="minutes"
          label="Minutes"
          kind="number"
          range={[20, 180]}
          isRequired
          value={draft.minutes ? `${draft.minutes}` : ""}
          problem={problemOf("minutes")}
          onInput={(text) => onChange({ ...draft, minutes: Number.parseInt(text, 10) || 0 })}
        />
        <div class="field">
          <label for="role">Role</label>
          <select
            id="role"
            value={draft.role}
            onChange={(event) => onChange({ ...draft, role: event.currentTarget.value })}
          >
            <option value="">Any</option>
            {choices.roles.map((role) => (
              <option key={role.id} value={role.id}>
                {role.name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="target">Level of the last question</label>
          <select
            id="target"
            value={`${draft.target}`}
            onChange={(event) => onChange({ ...draft, target: Number(event.currentTarget.value) })}
          >
            {TARGETS.map((level) => (
              <option key={level} value={`${level}`}>
                {level} {levelName(level)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <fieldset>
        <legend>Promises to rate</legend>
        <div class="factors">
          {choices.factors.map(({ id, name }) => (
            <label key={id} class="choice">
              <input
                type="checkbox"
                checked={draft.coverage.includes(id)}
                onChange={() => onChange(toggled(draft, id))}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  )
}

function toggled(draft: PlanDraft, factor: string): PlanDraft {
  const others = draft.coverage.filter((one) => one !== factor)
  const isNew = others.length === draft.coverage.length
  return { ...draft, coverage: isNew ? [...others, factor] : others }
}
