// A recording that plays by itself: this script and the recording stand in one file, and neither asks
// anybody for anything.

import { BoardView } from "./board.ts"
import { Controls } from "./controls.ts"
import { element } from "./elements.ts"
import { lists } from "./lists.ts"
import { Player } from "./player.ts"
import { Stage } from "./stage.ts"
import { tapeOf, type Tape } from "./tape.ts"
import { momentIn } from "./times.ts"
import { unpacked } from "./unpack.ts"

const TOO_OLD = "This browser cannot unpack the recording. Open the file in a newer one."

function play(tape: Tape, root: HTMLElement) {
  let stage = new Stage()
  let [shown, told] = [0, -1]
  const player = new Player(tape, show)
  const controls = new Controls(tape, player)
  const board = new BoardView(() => stage)

  function show() {
    controls.show(player)
    const count = player.count
    if (count === told) return
    if (count < shown) [stage, shown] = [new Stage(), 0]
    for (const entry of tape.entries.slice(shown, count)) stage.step(entry)
    shown = told = count
    board.show()
  }

  let last = 0
  function frame(now: number) {
    player.tick(now - last)
    last = now
    requestAnimationFrame(frame)
  }

  root.append(controls.root, element("div", { class: "columns" }, board.root, lists(tape, player)))
  const go = () => player.seek(momentIn(location.hash) ?? tape.length)
  addEventListener("hashchange", go)
  go()
  requestAnimationFrame(frame)
}

async function start() {
  const [root, held] = ["player", "recording"].map((id) => document.getElementById(id))
  if (!root || !held) return
  try {
    play(tapeOf(await unpacked(held.textContent ?? "")), root)
  } catch (problem) {
    root.append(element("p", { role: "alert" }, TOO_OLD))
    throw problem
  }
}

void start()
