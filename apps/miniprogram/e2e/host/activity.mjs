import { performance } from 'node:perf_hooks'

const QUIET_MS = 60
const LOOK_MS = 20

/** Whether anything is still on its way: requests, routes, updates that the view has not drawn. */
export class Activity {
  #open = new Set()
  #lastAt = performance.now()

  began(what) {
    this.#open.add(what)
    this.#lastAt = performance.now()
  }

  ended(what) {
    this.#open.delete(what)
    this.#lastAt = performance.now()
  }

  happened() {
    this.#lastAt = performance.now()
  }

  forget() {
    this.#open.clear()
  }

  /** Resolves when nothing has been on its way for a moment; rejects after the limit and names what still is. */
  settled(limitMs) {
    const until = performance.now() + limitMs
    return new Promise((resolve, reject) => {
      const look = () => {
        const now = performance.now()
        if (this.#open.size === 0 && now - this.#lastAt >= QUIET_MS) resolve()
        else if (now > until) reject(new Error(`not settled within ${limitMs} ms: ${[...this.#open].join(', ') || 'always something new'}`))
        else setTimeout(look, LOOK_MS)
      }
      look()
    })
  }
}
