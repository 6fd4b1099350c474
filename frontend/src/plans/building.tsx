// What a plan is to be built for, and the plan that the rules make of it.

import { useRef, useState } from "preact/hooks"
import { Field } from "../host/field.tsx"
import { ask } from "../parts/requests.ts"
import { PLANS, type Asked, type Built, type HostPlans, type Proposal } from "./answers.ts"
import { idOf } from "./draft.ts"
import { Picker } from "./picker.tsx"
import { OutOfReach, Reasons } from "./reasons.tsx"

const SEEDS = 8

type BuildingProps = { choices: HostPlans; onChangeFirst: (proposal: Proposal) => void }

type Wish = { role: string; minutes: string; title: string; seed: number; target: number }

export function Building({ choices, onChangeFirst }: BuildingProps) {
  const first = choices.roles[0]?.id ?? ""
  const [wish, setWish] = useState<Wish>({
    role: first,
    minutes: "60",
    title: "",
    seed: 0,
    target: 0,
  })
  const [known, setKnown] = useState<readonly Asked[]>([])
  const [built, setBuilt] = useState<Built | null>(null)
  const [failure, setFailure] = useState<{ sentence: string; field: string | null } | null>(null)
  const [said, setSaid] = useState("")
  const result = useRef<HTMLDivElement>(null)
  const lastAsked = useRef(0)

  function asking(next: Wish) {
    return ask<Built>("POST", `${PLANS}/build`, {
      ...next,
      minutes: Number.parseInt(next.minutes, 10) || 0,
      known: known.map((question) => idOf(question.entry)),
    })
  }
  /** What is typed while an answer is on its way stays; an answer that was overtaken is not shown. */
  async function build(next: Wish) {
    const asked = ++lastAsked.current
    setWish(next)
    const answer = await asking(next)
    if (asked !== lastAsked.current) return
    setSaid("")
    setFailure(answer.ok ? null : answer)
    setBuilt(answer.ok ? answer.value : null)
    if (answer.ok) result.current?.focus()
  }
  /** Another seed decides between plans that are as good as each other; there may be no second. */
  async function buildAnother() {
    const before = entriesOf(built)
    for (let seed = wish.seed + 1; seed <= wish.seed + SEEDS; seed += 1) {
      const answer = await asking({ ...wish, seed })
      if (!answer.ok) return setFailure(answer)
      if (entriesOf(answer.value) === before) continue
      setWish((now) => ({ ...now, seed }))
      setBuilt(answer.value)
      return setSaid("This is another choice.")
    }
    setSaid("The rules find no other plan that is as good.")
  }

  return (
    <>
      <h1>Build a plan by rules</h1>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault()
          void build({ ...wish, seed: 0, target: 0 })
        }}
      >
        {failure && failure.field !== "minutes" && (
          <p class="problem-with-form" role="alert">
            {failure.sentence}
          </p>
        )}
        <div class="columns">
          <div class="field">
            <label for="role">Role</label>
            <select
              id="role"
              value={wish.role}
              onChange={(event) => setWish({ ...wish, role: event.currentTarget.value })}
            >
              {choices.roles.map((role) => (
                <option key={role.id} value={role.id}>
                  {role.name}, up to level {role.target}
                </option>
              ))}
            </select>
          </div>
          <Field
            name="minutes"
            label="Minutes"
            kind="number"
            range={[30, 90]}
            isRequired
            value={wish.minutes}
            problem={failure?.field === "minutes" ? failure.sentence : null}
            onInput={(minutes) => setWish({ ...wish, minutes })}
          />
          <Field
            name="title"
            label="Title"
            hint="Role and minutes, if you leave it empty."
            value={wish.title}
            onInput={(title) => setWish({ ...wish, title })}
          />
        </div>
        <Known known={known} onChange={setKnown} />
        <div class="row">
          <button type="submit" class="primary">
            Build plan
          </button>
        </div>
      </form>
      <div ref={result} tabIndex={-1} class="result" aria-live="polite">
        {built?.unreachable && (
          <OutOfReach
            unreachable={built.unreachable}
            onBuild={(change) => build({ ...wish, ...change })}
          />
        )}
        {built?.proposal && (
          <Reasons
            proposal={built.proposal}
            said={said}
            onAnother={buildAnother}
            onChangeFirst={() => onChangeFirst(built.proposal!)}
          />
        )}
      </div>
    </>
  )
}

function entriesOf(built: Built | null): string {
  const plan = built?.proposal?.plan
  return plan ? [...plan.core, ...plan.reserve].join() : ""
}

type KnownProps = { known: readonly Asked[]; onChange: (known: readonly Asked[]) => void }

/** Problems that the candidate has had in an earlier round. */
function Known({ known, onChange }: KnownProps) {
  const [isOpen, setOpen] = useState(false)
  const take = (question: Asked) => onChange([...known, question])
  return (
    <details class="known" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Problems that the candidate has had ({known.length})</summary>
      {known.length > 0 && (
        <ul class="chips">
          {known.map((question) => (
            <li key={question.entry}>
              {question.title}
              <button
                type="button"
                class="plain"
                aria-label={`Forget ${question.title}`}
                onClick={() => onChange(known.filter((one) => one !== question))}
              >
                Forget
              </button>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <Picker
          takings={[{ label: "Had it", onTake: take }]}
          isTaken={(id) => known.some((question) => idOf(question.entry) === id)}
        />
      )}
    </details>
  )
}
