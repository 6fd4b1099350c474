// What a good answer says and tries, what goes wrong in others, and programs that solve the question.

import { capital } from "../../parts/capital.ts"
import { MarkupView } from "../../parts/markup.tsx"
import { ExampleValues, Solutions } from "../../parts/programs.tsx"
import { Part, type GuideProps } from "./part.tsx"
import { TickLine, ticksIn } from "./ticks.tsx"

export function Points({ session, prepared }: GuideProps) {
  const { points } = prepared.guide
  const done = ticksIn(prepared, "point")
  return (
    <Part id="points" title="Points" of={points} done={done}>
      {points.map(({ kind, text }, place) => (
        <TickLine key={place} session={session} prepared={prepared} part="point" place={place}>
          <span class="quiet">{kind}</span> <MarkupView of={text} />
        </TickLine>
      ))}
    </Part>
  )
}

export function TestClasses({ session, prepared }: GuideProps) {
  const { examples } = prepared.guide
  const done = ticksIn(prepared, "example")
  return (
    <Part id="tests" title="Test classes" of={examples} done={done}>
      {examples.map((example, place) => (
        <TickLine
          key={place}
          session={session}
          prepared={prepared}
          part="example"
          place={place}
          below={
            <p class="values">
              <ExampleValues example={example} />
            </p>
          }
        >
          <strong>{capital(example.name)}</strong>{" "}
          <span class="quiet">
            <MarkupView of={example.why} />
          </span>
        </TickLine>
      ))}
    </Part>
  )
}

export function Bugs({ session, prepared }: GuideProps) {
  const { bugs } = prepared.guide
  const done = ticksIn(prepared, "bug")
  return (
    <Part id="bugs" title="Planted bugs" of={bugs} done={done}>
      {bugs.map(({ text, shown_by }, place) => (
        <TickLine key={place} session={session} prepared={prepared} part="bug" place={place}>
          <MarkupView of={text} />{" "}
          {shown_by.length > 0 && <span class="quiet">shown by {shown_by.join(", ")}</span>}
        </TickLine>
      ))}
    </Part>
  )
}

export function Mistakes({ session, prepared }: GuideProps) {
  const { mistakes } = prepared.guide
  const done = ticksIn(prepared, "mistake")
  return (
    <Part id="mistakes" title="Common mistakes" of={mistakes} done={done} isFolded>
      {mistakes.map(({ name, fails, code }, place) => (
        <TickLine
          key={place}
          session={session}
          prepared={prepared}
          part="mistake"
          place={place}
          below={<MarkupView of={code} />}
        >
          <strong>{capital(name)}</strong> {fails && <span class="quiet">fails: {fails}</span>}
        </TickLine>
      ))}
    </Part>
  )
}

/** A model answer, and programs that solve it. */
export function Solved({ prepared: { guide } }: GuideProps) {
  return (
    <>
      <Part id="model-answer" title="Model answer" of={guide.model_answer} isFolded>
        <div class="prose">
          <MarkupView of={guide.model_answer} />
        </div>
      </Part>
      <Part id="solutions" title="Solutions" of={guide.solutions} isFolded>
        <Solutions guide={guide} />
      </Part>
    </>
  )
}

/** What else there is to read: variants for another time, notes. */
export function Besides({ prepared: { guide } }: GuideProps) {
  return (
    <>
      <Part id="variants" title="Variants" of={guide.variants} isFolded>
        {guide.variants.map((variant, place) => (
          <p key={place}>
            <MarkupView of={variant} />
          </p>
        ))}
      </Part>
      <Part id="notes" title="Notes on the problem" of={guide.notes} isFolded>
        <div class="prose">
          <MarkupView of={guide.notes} />
        </div>
      </Part>
    </>
  )
}
