// How a question went, in one press. It is no rating: ratings use the anchors.

interface Outcome {
  readonly value: number
  readonly name: string
  readonly means: string
}

const OUTCOMES: readonly Outcome[] = [
  { value: 4, name: "Unaided", means: "Solved without any hint" },
  { value: 3, name: "Hint", means: "A nudge or a pointer was enough" },
  { value: 2, name: "Key", means: "It took the key hint" },
  { value: 1, name: "Rescue", means: "Solved after the rescue" },
  { value: 0, name: "Not reached", means: "Not solved, with or without the rescue" },
]

const WORDS: Readonly<Record<number, string>> = {
  4: "unaided",
  3: "with a hint",
  2: "with the key hint",
  1: "after the rescue",
  0: "not reached",
}

export function outcomeWords(outcome: number | null): string {
  return outcome === null ? "no outcome given" : (WORDS[outcome] ?? "")
}

type OutcomesProps = {
  label: string
  outcome: number | null
  onChoose: (outcome: number) => void
}

export function Outcomes({ label, outcome, onChoose }: OutcomesProps) {
  return (
    <div class="outcomes" role="group" aria-label={label}>
      <span class="quiet">{label}</span>
      <div class="outcome-buttons">
        {OUTCOMES.map(({ value, name, means }) => (
          <button
            key={value}
            type="button"
            title={means}
            aria-pressed={value === outcome}
            onClick={() => onChoose(value)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  )
}
