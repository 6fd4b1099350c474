// Who came, went and was cut off, when the interview was paused, and when it ended: moments that only
// the events tell, since the room keeps how things stand and not how they stood. Where a cut was observed
// of a candidate, that is its moment.

import type { EventEntry, RoomEvent } from "../interview/protocol.ts"
import { spokenTime } from "../room/shown-clock.ts"
import type { Moment } from "./happened.ts"
import type { Marked } from "./tape.ts"

export function comings(tape: Marked): Moment[] {
  const observed = new Set(tape.entries.filter(isObservedCut).map(cutOf))
  return tape.entries.flatMap((entry, place) => {
    const { stream, event, seq } = entry
    const words = stream === "room" ? wordsOf(event as RoomEvent) : null
    if (words === null || (event.kind === "cut_off" && observed.has(cutOf(entry)))) return []
    const person = "person" in event ? event.person : null
    const time = tape.times[place]!
    return [{ key: `people ${seq}`, kind: "people", time, person, words, isPrivate: false }]
  })
}

function isObservedCut({ event }: EventEntry): boolean {
  return event.kind === "observed" && event.what === "cut_off"
}

/** Whose cut an event tells of, and when it was told. */
function cutOf({ event, at }: EventEntry): string {
  return "person" in event ? `${event.person} ${at}` : ""
}

function wordsOf(event: RoomEvent): string | null {
  switch (event.kind) {
    case "joined":
      return "Came in"
    case "cut_off":
      return "Lost the connection"
    case "came_back":
      return "Came back"
    case "left":
      return "Left"
    case "removed":
      return "Was sent out"
    case "lead_changed":
      return "Leads from here on"
    case "server_was_away":
      return `The server was away for ${spokenTime(Math.round((event.until - event.since) / 1000))}`
    case "interview_paused":
      return "The interview was paused"
    case "interview_resumed":
      return "The interview went on"
    case "ended":
      return "The interview ended"
    default:
      return null
  }
}
