// One factor: its four anchors to choose from, "not observed", and a sentence once that is said.

import { useId } from "preact/hooks"
import type { FactorRating, Scale } from "../../interview/protocol.ts"
import type { MarkupView } from "../../parts/markup.tsx"
import { RECOVERY } from "../../interview/totals.ts"
import { suggests, type Suggestion } from "./suggestion.ts"

type Said = Pick<FactorRating, "score" | "sentence">

type FactorFieldProps = {
  scale: Scale
  /** Undefined: not yet rated, which is not the same as not observed. */
  said: Said | undefined
  suggestion: Suggestion | null
  sentenceLength: number | undefined
  /** Draws an anchor; handed in by pages that have it at once, beside forms that come later. */
  Words: typeof MarkupView
  onSay: (said: Said) => void
}

export function FactorField(props: FactorFieldProps) {
  const { scale, said, suggestion, sentenceLength, Words, onSay } = props
  const group = useId()
  const sentence = said?.sentence ?? ""
  const choose = (score: FactorRating["score"]) => onSay({ score, sentence })
  return (
    <fieldset class="factor" data-rated={said !== undefined}>
      <legend>
        {scale.name} <span class="quiet">{stateWords(said)}</span>
      </legend>
      {scale.factor === RECOVERY && (
        <p class="quiet">
          How a mistake is recovered from, nothing else. It stays out of the total.
        </p>
      )}
      {suggestion && <From suggestion={suggestion} said={said} />}
      <div class="anchors">
        {scale.anchors.map((anchor, place) => (
          <Anchor
            key={place}
            group={group}
            isChosen={said?.score === place + 1}
            isSuggested={said === undefined && suggests(suggestion, place + 1)}
            onChoose={() => choose(place + 1)}
          >
            <b>{place + 1}</b> <Words of={anchor} />
          </Anchor>
        ))}
      </div>
      <Anchor group={group} isChosen={said?.score === null} onChoose={() => choose(null)}>
        Not observed
      </Anchor>
      {said !== undefined && (
        <input
          aria-label={`A sentence on ${scale.name}`}
          placeholder="A sentence, if you like"
          autocomplete="off"
          maxLength={sentenceLength}
          value={sentence}
          onInput={(event) => onSay({ score: said.score, sentence: event.currentTarget.value })}
        />
      )}
    </fieldset>
  )
}

type AnchorProps = {
  group: string
  isChosen: boolean
  isSuggested?: boolean
  onChoose: () => void
  children: preact.ComponentChildren
}

function Anchor({ group, isChosen, isSuggested = false, onChoose, children }: AnchorProps) {
  return (
    <label class={isSuggested ? "anchor suggested" : "anchor"}>
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span>
        {children}
        {isSuggested && <span class="badge">suggested</span>}
      </span>
    </label>
  )
}

function From({ suggestion, said }: { suggestion: Suggestion; said: Said | undefined }) {
  const scores = suggestion.from.map(({ title, score }) => `${title} ${score}`).join(", ")
  return (
    <p class="quiet">
      From the questions: {scores}. {suggestionWords(suggestion, said)}
    </p>
  )
}

function suggestionWords(suggestion: Suggestion, said: Said | undefined): string {
  const { low, high } = suggestion
  const middle = low === high ? String(low) : `${low} or ${high}, which lie in the middle`
  if (said === undefined) return `Suggested: ${middle}. It counts once you choose it.`
  const isSo = said.score !== null && suggests(suggestion, said.score)
  return isSo ? "Rated as they suggest." : `They suggest ${middle}.`
}

function stateWords(said: Said | undefined): string {
  if (said === undefined) return "not yet rated"
  return said.score === null ? "not observed" : `${said.score} of 4`
}
