/** Runs at most so many at once; the rest wait their turn. */
export class Queue {
  #limit
  #running = 0
  #waiting = []
  /** The most that wanted to run at one moment. */
  peak = 0

  constructor(limit) {
    this.#limit = limit
  }

  async run(work) {
    this.peak = Math.max(this.peak, this.#running + this.#waiting.length + 1)
    if (this.#running >= this.#limit) await new Promise((resolve) => this.#waiting.push(resolve))
    this.#running += 1
    try {
      return await work()
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.()
    }
  }
}
