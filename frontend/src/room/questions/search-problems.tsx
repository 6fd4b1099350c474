// Looking for a problem of the library, reading it in a tab of its own, and putting it at hand.

import { useEffect, useState } from "preact/hooks"
import { ask } from "../../parts/requests.ts"
import { libraryOf, problemAddress, type Listed, type Shelf } from "../../problems/answers.ts"
import { queryOf } from "../../problems/filters.ts"
import type { Session } from "../session.ts"

const MOST = 12
const TYPING_MILLISECONDS = 150

type Found = { problems: readonly Listed[]; total: number } | { sentence: string } | null

export function SearchProblems({ session }: { session: Session }) {
  const [words, setWords] = useState("")
  const found = useFound(session.seat, words)
  return (
    <div class="way">
      <input
        type="search"
        aria-label="Search problems"
        placeholder="Title, statement or skill"
        autocomplete="off"
        maxLength={200}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      {found && "sentence" in found && <p role="alert">{found.sentence}</p>}
      {found && "problems" in found && (
        <>
          <p class="quiet" role="status">
            {countWords(found)}
          </p>
          <ul>
            {found.problems.slice(0, MOST).map((problem) => (
              <Result key={problem.id} session={session} problem={problem} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Result({ session, problem }: { session: Session; problem: Listed }) {
  const source = `${problem.id}@`
  const prepared = Object.values(session.staff.value?.questions ?? {})
  const standing = problem.status === "active" ? [] : [problem.status]
  const isAtHand = prepared.some(({ guide }) => guide.source.startsWith(source))
  return (
    <li class="question-line">
      <div class="question-about">
        <a href={problemAddress(problem.id, session.seat)} target="_blank" rel="noopener">
          {problem.title}
        </a>
        <span class="quiet">
          {[problem.track, `level ${problem.level}`, `${problem.minutes} min`, ...standing].join(
            " · ",
          )}
        </span>
      </div>
      {isAtHand ? (
        <span class="quiet">at hand</span>
      ) : (
        <button
          type="button"
          aria-label={`Add: ${problem.title}`}
          onClick={() => session.send({ kind: "take_problem", problem: problem.id })}
        >
          Add
        </button>
      )}
    </li>
  )
}

function useFound(seat: string, words: string): Found {
  const [found, setFound] = useState<Found>(null)
  useEffect(() => {
    let isOutdated = false
    async function look() {
      const answer = await ask<Shelf>("GET", libraryOf(seat) + queryOf({ words }))
      if (isOutdated) return
      setFound(answer.ok ? shelfToFound(answer.value) : { sentence: answer.sentence })
    }
    const timer = setTimeout(look, words ? TYPING_MILLISECONDS : 0)
    return () => {
      isOutdated = true
      clearTimeout(timer)
    }
  }, [words])
  return found
}

function shelfToFound({ ladders, found }: Shelf): Found {
  return { problems: ladders.flatMap(({ rungs }) => rungs), total: found }
}

function countWords({ total }: { total: number }): string {
  if (total === 0) return "No problem fits. Look for other words."
  const problems = total === 1 ? "1 problem" : `${total} problems`
  return total > MOST ? `${problems}; the first ${MOST} are shown` : problems
}
