// Play and pause, the time, the speed: the controls of a recording.

import { button, element } from "./elements.ts"
import type { Player } from "./player.ts"
import type { Tape } from "./tape.ts"
import { clockTime, spokenTime } from "./times.ts"

const SPEEDS = [0.5, 1, 1.5, 2, 4, 8, 16]
const STEP = 1_000

export class Controls {
  readonly #play: HTMLButtonElement
  readonly #slider: HTMLInputElement
  readonly #time = element("span", { class: "time" })
  readonly #skipped = element("span", { class: "quiet", role: "status" })
  readonly #length: number
  readonly root: HTMLElement

  constructor(tape: Tape, player: Player) {
    this.#length = tape.length
    this.#play = button("Play", () => player.toggle(), "main")
    this.#slider = slider(tape.length)
    this.#slider.addEventListener("input", () => player.seek(Number(this.#slider.value)))
    const row = [this.#play, this.#time, speed(player), idle(player), this.#skipped]
    this.root = element("section", { class: "controls", "aria-label": "Player" })
    this.root.append(this.#slider, element("div", { class: "row" }, ...row))
  }

  show({ position, isPlaying, skipped }: Player) {
    this.#play.textContent = isPlaying ? "Pause" : "Play"
    this.#slider.value = String(position)
    const spoken = `${spokenTime(position)} of ${spokenTime(this.#length)}`
    this.#slider.setAttribute("aria-valuetext", spoken)
    this.#time.textContent = `${clockTime(position)} / ${clockTime(this.#length)}`
    const note = skipped ? `Skipped ${spokenTime(skipped)}` : ""
    if (this.#skipped.textContent !== note) this.#skipped.textContent = note
  }
}

function slider(length: number): HTMLInputElement {
  const range = { min: "0", max: String(length), step: "any" }
  const made = element("input", { type: "range", "aria-label": "Time", ...range })
  made.addEventListener("keydown", (event) => step(event, made))
  return made
}

/** A second for each arrow key, whatever the length; other keys do what they do in a browser. */
function step(event: KeyboardEvent, range: HTMLInputElement) {
  const forward = ["ArrowRight", "ArrowUp"].includes(event.key)
  if (!forward && !["ArrowLeft", "ArrowDown"].includes(event.key)) return
  event.preventDefault()
  range.value = String(Number(range.value) + (forward ? STEP : -STEP))
  range.dispatchEvent(new Event("input"))
}

function speed(player: Player) {
  const options = SPEEDS.map((each) => element("option", { value: String(each) }, `${each}x`))
  const choice = element("select", {}, ...options)
  choice.value = "1"
  choice.addEventListener("change", () => (player.speed = Number(choice.value)))
  return element("label", {}, "Speed", choice)
}

function idle(player: Player) {
  const box = element("input", { type: "checkbox" })
  box.checked = player.skipsIdle
  box.addEventListener("change", () => (player.skipsIdle = box.checked))
  return element("label", {}, box, "Skip where nothing happens")
}
