/** Runs at most so many at once; the rest wait their turn. */
export class Queue {
  #limit
  #waiting = []
  running = 0

  constructor(limit) {
    this.#limit = limit
  }

  async run(work) {
    // Who waited is handed the place of who has finished.
    if (this.running >= this.#limit) await new Promise((resolve) => this.#waiting.push(resolve))
    else this.running += 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.running -= 1
    }
  }
}
