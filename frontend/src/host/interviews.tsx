// The host's list of interviews.

import { PHASES, whenWords, type InterviewLine } from "./answers.ts"

type ListProps = { interviews: InterviewLine[]; onNew: () => void; onSignOut: () => void }

export function Interviews({ interviews, onNew, onSignOut }: ListProps) {
  return (
    <>
      <div class="page-top">
        <h1>Interviews</h1>
        <button type="button" class="plain" onClick={onSignOut}>
          Sign out
        </button>
        <button type="button" class="primary" onClick={onNew}>
          New interview
        </button>
      </div>
      {interviews.length === 0 ? <NoneYet /> : <Table interviews={interviews} />}
    </>
  )
}

function NoneYet() {
  return (
    <div class="card">
      <h2>No interviews yet</h2>
      <p>
        Create one and you get a link for each person: copy the candidate's link into your
        invitation, and keep the interviewer's link for yourself.
      </p>
      <p>
        To watch one first, run <code>chalkroom demo</code> on the server: it loads a sample
        interview.
      </p>
    </div>
  )
}

function Table({ interviews }: { interviews: InterviewLine[] }) {
  return (
    <div class="card interviews" role="region" aria-label="All interviews" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">Role or title</th>
            <th scope="col">Time</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {interviews.map((interview) => (
            <Line key={interview.id} interview={interview} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ interview }: { interview: InterviewLine }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/interviews/${interview.id}`}>{interview.candidate}</a>
      </th>
      <td>{interview.title}</td>
      <td>
        {whenWords(interview.starts_at)}
        {interview.minutes > 0 && <span class="quiet">, {interview.minutes} minutes</span>}
      </td>
      <td>
        <span class={`state ${interview.phase}`}>{PHASES[interview.phase]}</span>
        {interview.phase === "ended" && interview.recorded && (
          <a href={`/replay/${interview.id}`} aria-label={`Replay: ${interview.candidate}`}>
            Replay
          </a>
        )}
      </td>
    </tr>
  )
}
