// The library: ladders of problems from simple to hard, with filters that stand in the address.

import { render } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { Page } from "../parts/page.tsx"
import { ask } from "../parts/requests.ts"
import { keepFocusNear } from "../parts/staying.ts"
import { applyTheme } from "../parts/theme.tsx"
import { Unavailable } from "../parts/unavailable.tsx"
import { libraryOf, seatIn, type Shelf } from "../problems/answers.ts"
import { addressOf, areEmpty, filtersIn, queryOf, type Filters } from "../problems/filters.ts"
import { Ladders } from "../problems/ladders.tsx"
import { Search } from "../problems/search.tsx"
import { Troubles } from "../problems/troubles.tsx"

const TYPING_MILLISECONDS = 150
const seat = seatIn(location.search)

type Failure = { status: number; sentence: string }

function ProblemsPage() {
  const [filters, setFilters] = useState(() => filtersIn(location.search))
  const [shelf, setShelf] = useState<Shelf | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const asked = useRef(0)

  async function load() {
    const number = ++asked.current
    const answer = await ask<Shelf>("GET", libraryOf(seat) + queryOf(filters))
    if (number !== asked.current) return
    if (answer.ok) setShelf(answer.value)
    setFailure(answer.ok ? null : answer)
  }
  function change(next: Filters, isTyping: boolean) {
    // What is typed is one step back, however many letters it has.
    if (isTyping && history.state === "typing") history.replaceState("typing", "", addressOf(next))
    else history.pushState(isTyping ? "typing" : null, "", addressOf(next))
    setFilters(next)
  }

  useEffect(() => {
    const timer = setTimeout(load, shelf === null ? 0 : TYPING_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [filters])
  useEffect(() => {
    const goBack = () => setFilters(filtersIn(location.search))
    addEventListener("popstate", goBack)
    return () => removeEventListener("popstate", goBack)
  }, [])

  if (failure !== null && (shelf === null || failure.status === 401))
    return (
      <Unavailable failure={failure} title="The problems cannot be shown">
        <a href={addressOf({})}>All problems</a>
      </Unavailable>
    )
  if (shelf === null) return <Page home="/" seat={seat} />
  return (
    <Page home="/" seat={seat}>
      <div class="page-top">
        <h1>Problems</h1>
        <p role="status" class="quiet">
          {failure === null ? countWords(shelf, filters) : failure.sentence}
        </p>
      </div>
      <Search filters={filters} choices={shelf.choices} onChange={change} />
      {areEmpty(filters) && <Troubles troubles={shelf.broken} />}
      <Ladders ladders={shelf.ladders} seat={seat} />
      {shelf.found === 0 && <NoneFound isEmpty={shelf.total === 0} />}
      {!areEmpty(filters) && <Troubles troubles={shelf.broken} />}
    </Page>
  )
}

function NoneFound({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div class="card">
      <h2>{isEmpty ? "The library is empty" : "No problem fits"}</h2>
      <p>
        {isEmpty
          ? "CHALKROOM_PROBLEMS names the folders that problems are read from."
          : "Take a filter away, or look for other words."}
      </p>
    </div>
  )
}

function countWords({ found, total }: Shelf, filters: Filters): string {
  const problems = total === 1 ? "1 problem" : `${total} problems`
  return areEmpty(filters) ? problems : `${found} of ${problems}`
}

applyTheme()
keepFocusNear()
render(<ProblemsPage />, document.getElementById("app")!)
