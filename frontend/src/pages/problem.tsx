// One problem of the library: the task as the candidate will see it, and apart the private half.

import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Page } from "../parts/page.tsx"
import { ask } from "../parts/requests.ts"
import { TaskView } from "../parts/task.tsx"
import { applyTheme } from "../parts/theme.tsx"
import { Unavailable } from "../parts/unavailable.tsx"
import {
  kindName,
  levelName,
  libraryOf,
  problemAddress,
  seatIn,
  type Listed,
  type Shown,
} from "../problems/answers.ts"
import { addressOf } from "../problems/filters.ts"
import { GuideView } from "../problems/guide.tsx"
import { Steps } from "../problems/ladders.tsx"

const name = location.pathname.split("/").slice(2).join("/")
const seat = seatIn(location.search)

type Failure = { status: number; sentence: string }

function ProblemPage() {
  const [shown, setShown] = useState<Shown | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function load() {
    const answer = await ask<Shown>("GET", `${libraryOf(seat)}/${name}`)
    if (answer.ok) setShown(answer.value)
    else setFailure(answer)
  }
  useEffect(() => void load(), [])
  useEffect(() => {
    if (shown) document.title = `${shown.problem.title} - Chalkroom`
    // What the address points at was not there yet when the page opened.
    if (shown && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [shown])

  if (failure)
    return (
      <Unavailable failure={failure} title="No such problem">
        <a href={addressOf({})}>All problems</a>
      </Unavailable>
    )
  if (!shown) return <Page home="/" seat={seat} />
  return (
    <Page home="/" seat={seat} links={<a href={addressOf({})}>Problems</a>}>
      <Heading shown={shown} />
      <section class="card" aria-labelledby="task">
        <h2 id="task">What the candidate sees</h2>
        <TaskView task={shown.task} withStarter />
      </section>
      <GuideView guide={shown.guide} />
      <About shown={shown} />
    </Page>
  )
}

function Heading({ shown }: { shown: Shown }) {
  const { problem, neighbours } = shown
  return (
    <div class="about-problem">
      <div class="heading">
        <div>
          <p>
            <a href={addressOf({ track: problem.track })}>{shown.ladder}</a>
          </p>
          <h1>{problem.title}</h1>
        </div>
        {problem.status !== "active" && <span class="badge">{problem.status}</span>}
      </div>
      <p class="facts">
        <span class="level">
          <Steps level={problem.level} /> Level {problem.level}, {levelName(problem.level)}
        </span>
        <span>{problem.minutes} minutes</span>
        <span>{kindName(problem.kind)}</span>
        {problem.languages.length > 0 && <span>{problem.languages.join(", ")}</span>}
      </p>
      <nav class="neighbours" aria-label="Beside it on the ladder">
        <Neighbour direction="Easier" problem={neighbours.easier} />
        {neighbours.sideways.map((one) => (
          <Neighbour key={one.id} direction="Sideways" problem={one} />
        ))}
        <Neighbour direction="Harder" problem={neighbours.harder} />
      </nav>
    </div>
  )
}

function Neighbour({ direction, problem }: { direction: string; problem: Listed | null }) {
  if (problem === null) return null
  return (
    <a class="button" href={problemAddress(problem.id, seat)}>
      <span class="quiet">{direction}</span> {problem.title}
      <span class="quiet">
        {problem.level}, {problem.minutes} min
      </span>
    </a>
  )
}

function About({ shown }: { shown: Shown }) {
  const { problem } = shown
  return (
    <section class="card" aria-labelledby="about">
      <h2 id="about">About this problem</h2>
      <dl class="pairs">
        <Fact name="Practises" value={shown.skills.join(", ")} />
        <Fact name="Assumes" value={shown.requires.join(", ") || "Nothing in particular"} />
        <Fact name="Name" value={`${problem.id}@${problem.revision}`} />
        <Fact name="Times" value={problem.calibrated ? "From dry runs" : "The author's estimate"} />
        <Fact name="Written by" value={shown.authors.join(", ")} />
        <Fact name="Source" value={`${shown.source}, ${shown.license}`} />
      </dl>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

applyTheme()
render(<ProblemPage />, document.getElementById("app")!)
