// What was submitted, side by side. Where ratings lie apart it is said in words and shown by a bar.

import { useEffect, useRef } from "preact/hooks"
import type { Ratings, Scale, Submitted } from "../../interview/protocol.ts"
import { total } from "../../interview/totals.ts"
import { clockWords, WithLinks } from "../shown-text.tsx"
import { apartWords, farApart, isFar, rowsOf, type Row } from "./differences.ts"
import type { Rated } from "./rated.ts"
import { interviewScales, scalesOf } from "./scales.ts"
import { nameOf } from "./who.ts"
import { figureWords, leftOutWords, namesIn, recommendationWords, weightWords } from "./words.ts"

export function Comparison({ rated, ratings }: { rated: Rated; ratings: Ratings }) {
  const { session, asked, staff } = rated
  const submitted = Object.values(ratings.submitted).sort((one, other) => one.at - other.at)
  const names = submitted.map(({ person }) => nameOf(session, person))
  const scales = interviewScales(asked, staff)
  const rows = rowsOf(null, scales, submitted)
  const far = farApart(rows)
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What was pressed last is gone once a rating is submitted, and the focus is somewhere round this.
    if (document.activeElement?.contains(whole.current))
      whole.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div class="comparison" role="group" tabIndex={-1} aria-label="Side by side" ref={whole}>
      {far.length > 0 && (
        <p class="apart">
          <b>Far apart:</b> {far.join(", ")}
        </p>
      )}
      <Table title="The interview" names={names} rows={rows}>
        <TotalRow rated={rated} submitted={submitted} scales={scales} />
        <tr>
          <th scope="row">Recommendation</th>
          {submitted.map(({ person, rating }) => (
            <td key={person}>
              <b>{recommendationWords(rating.recommendation)}</b>
            </td>
          ))}
        </tr>
      </Table>
      {asked.map((question) => {
        const own = rowsOf(question.id, scalesOf(question, staff), submitted)
        const { title } = question.task
        return own.length > 0 && <Table key={title} title={title} names={names} rows={own} />
      })}
      {submitted.map((one, place) => (
        <Words key={one.person} rated={rated} name={names[place]!} submitted={one} />
      ))}
    </div>
  )
}

type TableProps = {
  title: string
  names: readonly string[]
  rows: readonly Row[]
  children?: preact.ComponentChildren
}

function Table({ title, names, rows, children }: TableProps) {
  return (
    <div class="wide" tabIndex={0} role="group" aria-label={`Ratings side by side: ${title}`}>
      <table class="ratings">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Factor</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RatedRow key={row.factor} row={row} />
          ))}
          {children}
        </tbody>
      </table>
    </div>
  )
}

function RatedRow({ row: { name, cells, apart } }: { row: Row }) {
  return (
    <tr class={isFar(apart) ? "apart" : ""}>
      <th scope="row">
        {name} <span class="quiet">{apartWords(apart)}</span>
      </th>
      {cells.map((cell, place) => (
        <td key={place}>
          {cell === undefined ? (
            <span class="quiet">not rated</span>
          ) : (
            <b>{cell.score ?? "not observed"}</b>
          )}
          {cell?.sentence && (
            <span class="text">
              <WithLinks text={cell.sentence} />
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}

type TotalRowProps = { rated: Rated; submitted: readonly Submitted[]; scales: readonly Scale[] }

function TotalRow({ rated: { staff }, submitted, scales }: TotalRowProps) {
  const factors = scales.map(({ factor }) => factor)
  const names = namesIn(scales)
  return (
    <tr>
      <th scope="row">
        Total <span class="quiet">{weightWords(staff.plan, names) || "equal weights"}</span>
      </th>
      {submitted.map(({ person, rating }) => {
        const sum = total(rating, factors, staff.plan?.weights ?? {})
        return (
          <td key={person}>
            <b>{figureWords(sum)}</b>
            <span class="text quiet">{leftOutWords(sum, names).join(" ")}</span>
          </td>
        )
      })}
    </tr>
  )
}

type WordsProps = { rated: Rated; name: string; submitted: Submitted }

function Words({ rated, name, submitted: { rating, notes } }: WordsProps) {
  const titleOf = (question: string | null) => rated.staff.questions[question ?? ""]?.task.title
  return (
    <section class="submitted" aria-label={`Summary of ${name}`}>
      <h3>{name}</h3>
      <p class="text">{rating.summary ? <WithLinks text={rating.summary} /> : "No summary."}</p>
      {notes.length > 0 && <h4>Notes that were sealed</h4>}
      <ul>
        {notes.map(({ note, text, moment, question }) => (
          <li key={note}>
            <span class="quiet">
              {[clockWords(moment), titleOf(question)].filter(Boolean).join(", ")}
            </span>
            <span class="text">
              <WithLinks text={text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
