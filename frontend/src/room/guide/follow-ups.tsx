// What can be asked on top: each is shown to the room with one press.

import { useRef } from "preact/hooks"
import type { FollowUp } from "../../interview/protocol.ts"
import { capital } from "../../parts/capital.ts"
import { MarkupView } from "../../parts/markup.tsx"
import { foldOf } from "./folds.ts"
import { Part, type GuideProps } from "./part.tsx"
import { When } from "./ticks.tsx"

const PART = "follow-ups"

export function FollowUps(props: GuideProps) {
  const { guide, follow_ups_given } = props.prepared
  const { length } = follow_ups_given
  return (
    <Part id={PART} title="Follow-ups" of={guide.follow_ups} done={length} isFolded>
      <ol class="hint-ladder">
        {guide.follow_ups.map((one, place) => (
          <Line key={place} {...props} followUp={one} place={place} />
        ))}
      </ol>
    </Part>
  )
}

type LineProps = GuideProps & { followUp: FollowUp; place: number }

function Line({ session, prepared, mayRelease, followUp, place }: LineProps) {
  const line = useRef<HTMLLIElement>(null)
  const given = prepared.follow_ups_given.find((one) => one.place === place)
  function release() {
    session.send({ kind: "release_follow_up", question: prepared.id, place })
    line.current?.focus()
  }
  return (
    <li ref={line} class={given ? "given" : undefined} tabIndex={-1} data-follow-up={place}>
      <p>
        <strong>{capital(followUp.direction)}</strong>{" "}
        <span class="quiet">{followUp.minutes} min</span>
      </p>
      <p>
        <MarkupView of={followUp.text} />
      </p>
      {given && <When session={session} words="Released " {...given} />}
      {!given && mayRelease && (
        <button
          type="button"
          aria-label={`Release follow-up: ${followUp.direction}`}
          onClick={release}
        >
          Release follow-up
        </button>
      )}
    </li>
  )
}

/** Goes to a follow-up of the question on the board, however the guide is folded. */
export function goToFollowUp(place: number): void {
  foldOf("panel").value = true
  foldOf(PART, false).value = true
  // What was folded can be gone to only once it is drawn.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-follow-up="${place}"]`)?.focus(),
  )
}
