// Putting more questions at hand: from the library, by a plan, or written here. Nobody else sees it.

import { useRef, useState } from "preact/hooks"
import type { ComponentType } from "preact"
import type { Session } from "../session.ts"
import { AttachPlan } from "./attach-plan.tsx"
import { NewQuestion } from "./new-question.tsx"
import { SearchProblems } from "./search-problems.tsx"

type Way = "search" | "plan" | "own"
type WayProps = { session: Session; onDone: () => void }

const WAYS: Record<Way, ComponentType<WayProps>> = {
  search: SearchProblems,
  plan: AttachPlan,
  own: NewQuestion,
}

export function Adding({ session, hasPlan }: { session: Session; hasPlan: boolean }) {
  const [way, setWay] = useState<Way | null>(null)
  const ways = useRef<HTMLDivElement>(null)
  const names: Record<Way, string> = {
    search: "Search problems",
    plan: hasPlan ? "Another plan" : "Attach a plan",
    own: "New question",
  }
  const Form = way && WAYS[way]
  function close() {
    ways.current?.querySelector<HTMLElement>("[aria-expanded=true]")?.focus()
    setWay(null)
  }
  return (
    <div class="adding">
      <div class="row" role="group" aria-label="Add questions" ref={ways}>
        {(Object.keys(WAYS) as Way[]).map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={each === way}
            onClick={() => setWay(each === way ? null : each)}
          >
            {names[each]}
          </button>
        ))}
      </div>
      {Form && <Form session={session} onDone={close} />}
    </div>
  )
}
