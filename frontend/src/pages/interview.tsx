// One interview as the host sees it: its links, its state, ending and deleting it.

import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { PHASES, whenWords, type InterviewDetails } from "../host/answers.ts"
import { AttachedPlanView } from "../host/attached-plan.tsx"
import { Links } from "../host/links.tsx"
import { RecordingFiles } from "../host/recording.tsx"
import { Confirm } from "../parts/confirm.tsx"
import { HouseRulesList } from "../parts/house-rules.tsx"
import { Page } from "../parts/page.tsx"
import { ask } from "../parts/requests.ts"
import { keepFocusNear } from "../parts/staying.ts"
import { applyTheme } from "../parts/theme.tsx"

const id = location.pathname.split("/")[2] ?? ""
const PATH = `/host/interviews/${id}`

// The answer when the log holds what cannot be read.
const LOG_BROKEN = 409

type View =
  | { kind: "opening" }
  | { kind: "shown"; interview: InterviewDetails }
  | { kind: "deleted" }
  | { kind: "failed"; status: number; sentence: string }

function InterviewPage() {
  const [view, setView] = useState<View>({ kind: "opening" })
  const [failure, setFailure] = useState<string | null>(null)

  async function load() {
    const answer = await ask<InterviewDetails>("GET", PATH)
    setView(answer.ok ? { kind: "shown", interview: answer.value } : { kind: "failed", ...answer })
  }
  async function end() {
    const answer = await ask("POST", `${PATH}/end`)
    setFailure(answer.ok ? null : answer.sentence)
    await load()
  }
  async function erase() {
    const answer = await ask("DELETE", PATH)
    if (answer.ok) setView({ kind: "deleted" })
    else setFailure(answer.sentence)
  }

  useEffect(() => void load(), [])
  useEffect(() => {
    if (view.kind !== "shown" || view.interview.phase !== "ending") return
    const timer = setTimeout(load, 1_000)
    return () => clearTimeout(timer)
  }, [view])
  useEffect(() => {
    const name = view.kind === "shown" ? `${view.interview.candidate} - ` : ""
    document.title = `${name}Chalkroom`
  }, [view])

  if (view.kind === "failed" && view.status === LOG_BROKEN) {
    return (
      <Page home="/">
        <div class="card">
          <h1>This interview cannot be read</h1>
          <p role="alert">{failure ?? view.sentence}</p>
          <div class="row">
            <a class="button primary" href={`/replay/${id}/recording.jsonl`} download>
              Download the log as it is
            </a>
            <Delete title="Delete this interview?" onDelete={erase} />
          </div>
          <a href="/">All interviews</a>
        </div>
      </Page>
    )
  }
  if (view.kind !== "shown") return <Page home="/">{otherwise(view)}</Page>
  return (
    <Page home="/">
      <Heading interview={view.interview} />
      {failure && (
        <p class="problem-with-form" role="alert">
          {failure}
        </p>
      )}
      <RecordingFiles interview={view.interview} />
      {view.interview.links.length > 0 && (
        <Links
          interview={id}
          links={view.interview.links}
          isOver={view.interview.phase === "ended"}
          onChanged={load}
        />
      )}
      <AttachedPlanView plan={view.interview.plan} />
      <section class="card" aria-labelledby="house-rules">
        <h2 id="house-rules">House rules</h2>
        <HouseRulesList rules={view.interview.rules} />
        <p class="quiet">
          Kept until <Day at={view.interview.kept_until} />, then erased by itself.
        </p>
        <p>{`This interview is ${view.interview.recorded ? "" : "not "}recorded.`}</p>
      </section>
      <section class="card" aria-labelledby="close">
        <h2 id="close">{view.interview.phase === "open" ? "End or delete" : "Delete"}</h2>
        <div class="row">
          {view.interview.phase === "open" && <End onEnd={end} />}
          <Delete
            title={`Delete the interview with ${view.interview.candidate}?`}
            onDelete={erase}
          />
        </div>
      </section>
    </Page>
  )
}

function otherwise(view: Exclude<View, { kind: "shown" }>) {
  switch (view.kind) {
    case "opening":
      return null
    case "deleted":
      return (
        <div class="card">
          <h1>The interview is deleted</h1>
          <p>Its boards, notes, chat and links are gone for good.</p>
          <a href="/">All interviews</a>
        </div>
      )
    case "failed":
      return (
        <div class="card">
          <h1>{view.status === 401 ? "Sign in first" : "There is no such interview here"}</h1>
          <p role="alert">{view.sentence}</p>
          <a href="/">{view.status === 401 ? "Sign in" : "All interviews"}</a>
        </div>
      )
    default:
      return view satisfies never
  }
}

function Heading({ interview }: { interview: InterviewDetails }) {
  const room = interview.links.find((link) => link.role === "interviewer")
  return (
    <div class="heading">
      <div>
        <h1>{interview.candidate}</h1>
        <p class="quiet">
          {interview.title} &middot;{" "}
          {interview.minutes > 0 && <>{interview.minutes} minutes &middot; </>}
          {whenWords(interview.starts_at)}
        </p>
      </div>
      <span class={`state ${interview.phase}`}>{PHASES[interview.phase]}</span>
      <a class="button" href={`${PATH}/calendar.ics`} download>
        Calendar file
      </a>
      <a class="button" href={`/replay/${interview.id}/report`}>
        Report
      </a>
      {room?.address && (
        <a class={interview.phase === "ended" ? "button" : "button primary"} href={room.address}>
          Open the room
        </a>
      )}
      {interview.phase === "ended" && interview.recorded && (
        <a class="button primary" href={`/replay/${interview.id}`}>
          Replay
        </a>
      )}
    </div>
  )
}

function Day({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{DAY.format(at)}</time>
}

function End({ onEnd }: { onEnd: () => void }) {
  return (
    <Confirm
      label="End interview"
      title="End this interview?"
      action="End for everyone"
      onConfirm={onEnd}
    >
      <p>Everybody leaves the room, and nobody can write any more. What was written is kept.</p>
    </Confirm>
  )
}

function Delete({ title, onDelete }: { title: string; onDelete: () => void }) {
  return (
    <Confirm label="Delete" title={title} action="Delete for good" onConfirm={onDelete}>
      <p>Boards, notes, chat and links are erased, and every link stops working.</p>
      <p>This cannot be undone.</p>
    </Confirm>
  )
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "long" })

applyTheme()
keepFocusNear()
render(<InterviewPage />, document.getElementById("app")!)
