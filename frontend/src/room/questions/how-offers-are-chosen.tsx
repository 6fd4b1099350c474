// The whole model behind the offers, as a table to be opened. Nobody is estimated.

const STEPS: readonly (readonly [outcome: string, pace: string, step: string])[] = [
  ["Unaided", "at most half of the time", "two levels up"],
  ["Unaided", "more", "one level up"],
  ["Hint", "at most 70 %", "one level up"],
  ["Hint", "more", "the same level"],
  ["Key", "any", "the same level"],
  ["Rescue or not reached", "any", "one level down; after two in a row two, and another track"],
]

export function HowOffersAreChosen() {
  return (
    <details class="how">
      <summary>How offers are chosen</summary>
      <div class="wide" tabIndex={0} role="group" aria-label="How offers are chosen">
        <table>
          <thead>
            <tr>
              <th scope="col">Outcome</th>
              <th scope="col">Time used</th>
              <th scope="col">Wanted next</th>
            </tr>
          </thead>
          <tbody>
            {STEPS.map(([outcome, pace, step]) => (
              <tr key={outcome + pace}>
                <td>{outcome}</td>
                <td>{pace}</td>
                <td>{step}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        The plan&rsquo;s next question comes first, since comparisons rest on the same core for
        everybody. Of the rest, for each of easier, sideways and harder, the one nearest to the
        wanted level that fits the time left. With less than 8 minutes left nothing new begins. This
        is all: nobody&rsquo;s ability is estimated.
      </p>
    </details>
  )
}
