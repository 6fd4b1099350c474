// The recording as a table to read or to print: time, who, what. Each time is a button, too.

import type { Person } from "../interview/protocol.ts"
import { clockTime } from "../room/shown-clock.ts"
import { writing, writingWords } from "./bursts.ts"
import { NAMES, type Moment } from "./happened.ts"
import type { Replay } from "./replay.ts"

interface Row extends Pick<Moment, "key" | "time" | "person" | "words"> {
  readonly what: string
}

export function EventList({ replay, onGo }: { replay: Replay; onGo: () => void }) {
  const people = replay.final.value?.room.people ?? {}
  const isLoading = !replay.isWhole.value && replay.failure.value === null
  function go(time: number) {
    replay.seek(time)
    onGo()
  }
  return (
    <div class="event-list" tabIndex={0} role="group" aria-label="All events">
      {isLoading && (
        <p class="quiet" role="status">
          Still loading. What was typed is listed when all of it is here.
        </p>
      )}
      <table>
        <caption class="for-screen-readers">All events</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(replay).map((row) => (
            <RowView key={row.key} row={row} people={people} onGo={go} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowViewProps = {
  row: Row
  people: Readonly<Record<string, Person>>
  onGo: (time: number) => void
}

function RowView({ row, people, onGo }: RowViewProps) {
  const time = clockTime(Math.floor(row.time / 1000))
  return (
    <tr>
      <td>
        <button
          type="button"
          class="plain"
          aria-label={`Go to ${time}`}
          onClick={() => onGo(row.time)}
        >
          {time}
        </button>
      </td>
      <td>{people[row.person ?? ""]?.name}</td>
      <td>
        {row.what && <span class="quiet">{row.what} </span>}
        {row.words}
      </td>
    </tr>
  )
}

/** What happened; what was typed is told once all of it is here. */
export function rowsOf({ tape, isWhole, moments, final }: Replay): Row[] {
  const boards = final.value?.room.boards ?? {}
  // What was typed while away is a moment already.
  const here = (isWhole.value ? writing(tape) : []).filter(({ isAway }) => !isAway)
  const written = here.map((burst): Row => {
    const { key, time, person } = burst
    return {
      key,
      time,
      person,
      what: "",
      words: writingWords(burst, boards[burst.board]?.title ?? "a board"),
    }
  })
  const told = moments.value.map((moment): Row => ({ ...moment, what: NAMES[moment.kind] ?? "" }))
  return [...told, ...written].sort((one, other) => one.time - other.time)
}
