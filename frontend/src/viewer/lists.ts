// Chapters, and all that happened: lists of moments to go to.

import { button, element } from "./elements.ts"
import { chapters, happenings } from "./happened.ts"
import type { Player } from "./player.ts"
import type { Tape } from "./tape.ts"
import { clockTime } from "./times.ts"

/** The lists beside the board. */
export function lists(tape: Tape, player: Player): HTMLElement {
  const moments = chapters(tape).map(({ at, title }) => moment(player, at, title))
  const told = happenings(tape).map(({ at, text, isPrivate }) => {
    const line = moment(player, at, text)
    if (isPrivate) line.append(element("span", { class: "private" }, "Interviewers only"))
    return line
  })
  return element(
    "aside",
    {},
    element("h2", { id: "chapters" }, "Chapters"),
    element("ol", { "aria-labelledby": "chapters" }, ...moments),
    element("h2", { id: "happened" }, "What happened"),
    element("ol", { "aria-labelledby": "happened", class: "happened" }, ...told),
  )
}

function moment(player: Player, at: number, text: string): HTMLElement {
  const go = button("", () => player.seek(at), "moment")
  go.append(element("span", { class: "time" }, clockTime(at)), element("span", {}, text))
  return element("li", {}, go)
}
