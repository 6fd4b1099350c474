// Two soft tones, made by the browser itself; no file is fetched.

import { keep, kept } from "../parts/keeping.ts"

const KEY = "chalkroom.knock-sound"
let audio: AudioContext | undefined

export function soundIsWanted(): boolean {
  return kept(KEY) === "on"
}

export function wantSound(wanted: boolean): void {
  keep(KEY, wanted ? "on" : "off")
}

export function playKnock(): void {
  audio ??= new AudioContext()
  void audio.resume()
  tone(audio, 0)
  tone(audio, 0.18)
}

function tone(context: AudioContext, delay: number): void {
  const start = context.currentTime + delay
  const sound = new OscillatorNode(context, { frequency: 520 })
  const volume = new GainNode(context, { gain: 0 })
  volume.gain.linearRampToValueAtTime(0.12, start + 0.01)
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.15)
  sound.connect(volume).connect(context.destination)
  sound.start(start)
  sound.stop(start + 0.16)
}
