// Does something at once, and then at most once in a while, the last wish included.

export class Throttle {
  #timer: ReturnType<typeof setTimeout> | undefined
  #notBefore = 0

  constructor(
    readonly milliseconds: number,
    readonly act: () => void,
  ) {}

  ask(): void {
    clearTimeout(this.#timer)
    const pause = this.#notBefore - performance.now()
    if (pause > 0) this.#timer = setTimeout(() => this.#act(), pause)
    else this.#act()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #act(): void {
    this.#notBefore = performance.now() + this.milliseconds
    this.act()
  }
}
