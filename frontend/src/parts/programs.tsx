// Programs of the private half: what solves a problem, what does not, and what tells them apart.

import type { Example, Guide } from "../interview/protocol.ts"
import { MarkupView } from "./markup.tsx"

type GuideProps = { guide: Guide }

export function Solutions({ guide }: GuideProps) {
  return (
    <>
      {guide.solutions.map((solution) => (
        <div key={solution.name} class="program">
          <h4>
            {solution.name} <span class="quiet">{solution.cost}</span>
          </h4>
          <MarkupView of={solution.code} />
        </div>
      ))}
    </>
  )
}

export function Mistakes({ guide }: GuideProps) {
  return (
    <>
      {guide.mistakes.map((mistake) => (
        <div key={mistake.name} class="program">
          <h4>
            {mistake.name} <span class="quiet">fails: {mistake.fails}</span>
          </h4>
          <MarkupView of={mistake.code} />
        </div>
      ))}
    </>
  )
}

export function Bugs({ guide }: GuideProps) {
  return (
    <ul>
      {guide.bugs.map((bug, place) => (
        <li key={place}>
          <MarkupView of={bug.text} />{" "}
          <span class="quiet">shown by: {bug.shown_by.join(", ")}</span>
        </li>
      ))}
    </ul>
  )
}

export function Examples({ guide }: GuideProps) {
  return (
    <dl class="tests">
      {guide.examples.map((example) => (
        <div key={example.name}>
          <dt>{example.name}</dt>
          <dd>
            {example.why.length > 0 && (
              <p>
                <MarkupView of={example.why} />
              </p>
            )}
            <ExampleValues example={example} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function ExampleValues({ example }: { example: Example }) {
  return (
    <>
      {example.given && <code>{example.given}</code>}{" "}
      {example.expected && (
        <>
          <span class="quiet">{example.given ? "gives" : "The answer"}</span>{" "}
          <code>{example.expected}</code>
        </>
      )}
    </>
  )
}
