// The private half of a problem: all that helps to ask it well, in the order of an interview.

import type { ComponentChildren } from "preact"
import type { Guide, Markup } from "../interview/protocol.ts"
import { capital } from "../parts/capital.ts"
import { MarkupView } from "../parts/markup.tsx"
import { Bugs, Examples, Mistakes, Solutions } from "../parts/programs.tsx"

type Part = { id: string; title: string; shown: boolean; body: ComponentChildren }

export function GuideView({ guide }: { guide: Guide }) {
  const parts = partsOf(guide).filter((part) => part.shown)
  return (
    <section class="private" aria-labelledby="private">
      <div class="private-top">
        <h2 id="private">Only interviewers see this</h2>
        <nav aria-label="Parts of the guide" class="row">
          {parts.map((part) => (
            <a key={part.id} href={`#${part.id}`}>
              {part.title}
            </a>
          ))}
        </nav>
      </div>
      {parts.map((part) => (
        <section key={part.id} class="part" aria-labelledby={part.id}>
          <h3 id={part.id}>{part.title}</h3>
          {part.body}
        </section>
      ))}
    </section>
  )
}

function partsOf(guide: Guide): Part[] {
  const part = (
    id: string,
    title: string,
    content: readonly unknown[],
    body: ComponentChildren,
  ) => ({
    id,
    title,
    shown: content.length > 0,
    body,
  })
  return [
    part("guide", "Guide", guide.lines, <Lines guide={guide} />),
    part("clarifications", "Clarifications", guide.clarifications, <Answers guide={guide} />),
    part("hints", "Hints", guide.hints, <Hints guide={guide} />),
    part("model-answer", "Model answer", guide.model_answer, <Prose of={guide.model_answer} />),
    part("points", "Points", guide.points, <Points guide={guide} />),
    part("solutions", "Solutions", guide.solutions, <Solutions guide={guide} />),
    part("bugs", "Planted bugs", guide.bugs, <Bugs guide={guide} />),
    part("tests", "Tests", guide.examples, <Examples guide={guide} />),
    part("mistakes", "Mistakes", guide.mistakes, <Mistakes guide={guide} />),
    part("follow-ups", "Follow-ups", guide.follow_ups, <FollowUps guide={guide} />),
    part("rubric", "Rubric", guide.scales, <Rubric guide={guide} />),
    part("variants", "Variants", guide.variants, <Variants guide={guide} />),
    part("notes", "Notes", guide.notes, <Prose of={guide.notes} />),
  ]
}

type GuideProps = { guide: Guide }

function Prose({ of }: { of: Markup }) {
  return (
    <div class="prose">
      <MarkupView of={of} />
    </div>
  )
}

const LINES: Readonly<Record<string, string>> = {
  open: "Open",
  watch: "Watch",
  signature: "May be told",
}

function Lines({ guide }: GuideProps) {
  return (
    <Pairs
      pairs={guide.lines.map((line) => [
        line.minute === null ? (LINES[line.kind] ?? line.kind) : `By ${line.minute} min`,
        <MarkupView of={line.text} />,
      ])}
    />
  )
}

function Answers({ guide }: GuideProps) {
  return (
    <Pairs
      pairs={guide.clarifications.map((one) => [
        one.tell_by === null ? "If asked" : `Tell by ${one.tell_by} min`,
        <>
          <MarkupView of={one.question} />
          {one.answer.length > 0 && (
            <span class="answer">
              <MarkupView of={one.answer} />
            </span>
          )}
        </>,
      ])}
    />
  )
}

function Hints({ guide }: GuideProps) {
  return (
    <Pairs
      pairs={guide.hints.map((hint) => [
        `${capital(hint.step)}, ${hint.minute} min`,
        <MarkupView of={hint.text} />,
      ])}
    />
  )
}

function Points({ guide }: GuideProps) {
  return (
    <Pairs
      pairs={guide.points.map((point) => [capital(point.kind), <MarkupView of={point.text} />])}
    />
  )
}

function FollowUps({ guide }: GuideProps) {
  return (
    <Pairs
      pairs={guide.follow_ups.map((one) => [
        `${capital(one.direction)}, ${one.minutes} min`,
        <MarkupView of={one.text} />,
      ])}
    />
  )
}

function Rubric({ guide }: GuideProps) {
  return (
    <>
      {guide.scales.map((scale) => (
        <div key={scale.factor} class="scale">
          <h4>{scale.name}</h4>
          <ol>
            {scale.anchors.map((anchor, place) => (
              <li key={place}>
                <MarkupView of={anchor} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  )
}

function Variants({ guide }: GuideProps) {
  return (
    <ul>
      {guide.variants.map((variant, place) => (
        <li key={place}>
          <MarkupView of={variant} />
        </li>
      ))}
    </ul>
  )
}

function Pairs({ pairs }: { pairs: [string, ComponentChildren][] }) {
  return (
    <dl class="pairs">
      {pairs.map(([name, text], place) => (
        <div key={place}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
