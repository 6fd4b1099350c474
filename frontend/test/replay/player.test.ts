import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import { burstEnds, idleStretches } from "../../src/replay/idle.ts"
import { Player } from "../../src/replay/player.ts"

const LENGTH = 60_000
/** Something every half a second, but for a pause of twenty seconds. */
const TIMES = [0, 500, 1_000, 1_500, 21_500, 22_000, 60_000]

class Watch {
  #tick: ((passed: number) => void) | null = null

  readonly ticking = (tick: (passed: number) => void) => {
    this.#tick = tick
    return () => (this.#tick = null)
  }

  pass(milliseconds: number): void {
    for (let rest = milliseconds; rest > 0; rest -= 10) this.#tick?.(Math.min(10, rest))
  }
}

function made({ steps = false, times = TIMES } = {}) {
  const watch = new Watch()
  const played = {
    length: signal(LENGTH),
    loaded: signal(LENGTH),
    isWhole: signal(true),
    failure: signal<string | null>(null),
    idle: signal(idleStretches(times, LENGTH)),
    bursts: signal(burstEnds(times)),
  }
  const player = new Player(played, watch.ticking, signal(steps))
  player.skipsIdle.value = false
  return { player, watch, played }
}

test("playing goes on at the speed that was chosen, also while it plays", () => {
  const { player, watch } = made()
  player.play()
  watch.pass(1_000)
  player.speed.value = 16
  watch.pass(1_000)
  assert.equal(player.time.value, 17_000)
})

test("a pause stands still, and playing goes on from there", () => {
  const { player, watch } = made()
  player.play()
  watch.pass(400)
  player.pause()
  watch.pass(5_000)
  assert.equal(player.time.value, 400)
  player.toggle()
  watch.pass(100)
  assert.equal(player.time.value, 500)
})

test("the end is the end: it stops, and playing again begins anew", () => {
  const { player, watch } = made()
  player.seek(LENGTH - 100)
  player.play()
  watch.pass(1_000)
  assert.deepEqual([player.time.value, player.isPlaying.value], [LENGTH, false])
  player.play()
  assert.deepEqual([player.time.value, player.isPlaying.value], [0, true])
})

test("seeking stays within the recording, and playing goes on from there", () => {
  const { player, watch } = made()
  player.play()
  player.seek(99_000)
  assert.equal(player.time.value, LENGTH)
  player.seek(-5)
  watch.pass(200)
  assert.equal(player.time.value, 200)
})

test("playing waits where the tape ends as long as more of it comes", () => {
  const { player, watch, played } = made()
  played.loaded.value = 300
  played.isWhole.value = false
  player.play()
  watch.pass(1_000)
  assert.deepEqual([player.time.value, player.isPlaying.value], [300, true])
  played.loaded.value = LENGTH
  watch.pass(100)
  assert.equal(player.time.value, 400)
})

test("playing stops where the tape broke off, and does not wait for more", () => {
  const { player, watch, played } = made()
  played.loaded.value = 300
  played.isWhole.value = false
  player.play()
  watch.pass(1_000)
  played.failure.value = "The recording broke off."
  watch.pass(10)
  assert.deepEqual([player.time.value, player.isPlaying.value], [300, false])
})

test("somebody who has gone beyond what is here stays there until that has come", () => {
  const { player, watch, played } = made()
  played.loaded.value = 300
  played.isWhole.value = false
  player.seek(20_000)
  player.play()
  watch.pass(1_000)
  assert.equal(player.time.value, 20_000)
  played.loaded.value = LENGTH
  watch.pass(100)
  assert.equal(player.time.value, 20_100)
})

test("what is idle is jumped over with a note, and somebody can seek into it", () => {
  const { player, watch } = made()
  player.skipsIdle.value = true
  player.seek(1_700)
  player.play()
  watch.pass(50)
  assert.equal(player.time.value, 21_250)
  assert.equal(Math.round(player.skipped.value! / 1000), 20)
  watch.pass(3_000)
  assert.equal(player.skipped.value, null)
  player.seek(10_000)
  assert.equal(player.time.value, 10_000)
})

test("a tab that was out of sight goes on where it was", () => {
  const { player } = made()
  const late: Watch["ticking"] = (tick) => {
    tick(3_600_000)
    return () => null
  }
  const woken = new Player(player.played, late, signal(false))
  woken.play()
  assert.equal(woken.time.value, 250)
})

test("without motion it shows burst after burst, and pauses on what it shows", () => {
  const { player, watch } = made({ steps: true })
  player.play()
  watch.pass(1_400)
  assert.equal(player.time.value, 0)
  watch.pass(200)
  assert.equal(player.time.value, 1_500)
  watch.pass(5_000)
  player.pause()
  assert.equal(player.time.value, 1_500)
})

test("without motion, too, it plays from where one is before the tape is whole", () => {
  const { player, watch, played } = made({ steps: true })
  played.isWhole.value = false
  played.bursts.value = []
  player.seek(20_000)
  player.play()
  watch.pass(100)
  player.pause()
  assert.equal(player.time.value, 20_100)
})
