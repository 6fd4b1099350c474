// The bar at the top of a replay: whose interview it was, other ways to read it, its files.

import { useComputed } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { foldByEscape } from "../parts/escape.ts"
import { FILES } from "../parts/recording-files.ts"
import { ThemeButton } from "../parts/theme.tsx"
import { PersonMark } from "../room/person-mark.tsx"
import { hasTimes, isBlind, type Replay } from "./replay.ts"
import { ShareButton } from "./share-button.tsx"

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "long" })

type TopbarProps = {
  replay: Replay
  place: string
  isList: boolean
  onList: () => void
  children: ComponentChildren
}

export function Topbar({ replay, place, isList, onList, children }: TopbarProps) {
  return (
    <header class="topbar">
      <Title replay={replay} />
      <Present replay={replay} />
      <div class="topbar-end">
        <button type="button" class="plain" aria-pressed={isList} onClick={onList}>
          Event list
        </button>
        {isList && (
          <button type="button" class="plain" onClick={() => print()}>
            Print
          </button>
        )}
        <a class="button plain" href={`${place}/report`}>
          Report
        </a>
        <Files place={place} replay={replay} />
        {place.startsWith("/replay/") && <ShareButton place={place} />}
        {children}
        <ThemeButton />
      </div>
    </header>
  )
}

function Title({ replay }: { replay: Replay }) {
  const title = useComputed(() => replay.final.value?.room.title ?? replay.room.value.title).value
  const candidate = useComputed(() => replay.room.value.candidate).value
  const header = replay.overview.value?.header
  return (
    <div class="whose">
      <h1>
        {candidate}{" "}
        <span class="quiet">
          {title}
          {header && hasTimes(replay) && `, ${DAY.format(header.started)}`}
        </span>
      </h1>
      {header && !hasTimes(replay) && (
        <p class="quiet">Blind edition: names are hidden, the pace is even</p>
      )}
      {header?.imported_from && (
        <p class="quiet">Imported from {header.imported_from.slice(0, 12)}</p>
      )}
    </div>
  )
}

/** Who was in the room at the moment. */
function Present({ replay }: { replay: Replay }) {
  const people = useComputed(() => replay.room.value.people).value
  const here = Object.values(people).filter(({ presence }) => presence === "here")
  if (here.length === 0) return null
  return (
    <div class="present" role="img" aria-label={`Here: ${here.map(({ name }) => name).join(", ")}`}>
      {here.map((person) => (
        <PersonMark key={person.id} person={person} />
      ))}
    </div>
  )
}

function Files({ place, replay }: { place: string; replay: Replay }) {
  const files = FILES.filter(({ hasEditions }) => hasEditions || !isBlind(replay))
  return (
    <details class="popup" onKeyDown={foldByEscape}>
      <summary class="button plain">Files</summary>
      <ul class="popup-content files">
        {files.map(({ name, title }) => (
          <li key={name}>
            <a href={`${place}/${name}`} download>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
