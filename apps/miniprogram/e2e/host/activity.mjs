import { performance } from 'node:perf_hooks'

const QUIET_MS = 60
const LOOK_MS = 20

/** Whether anything is still on its way: requests, pictures, routes, updates that the view has not drawn. What waits for a person is not. */
export class Activity {
  /** what → the page it belongs to, if any */
  #open = new Map()
  #lastAt = performance.now()

  began(what, pageId) {
    this.#open.set(what, pageId)
    this.#lastAt = performance.now()
  }

  ended(what) {
    this.#open.delete(what)
    this.#lastAt = performance.now()
  }

  /** A closed page is drawn no more. */
  closed(pageId) {
    for (const [what, owner] of this.#open) if (owner === pageId) this.#open.delete(what)
    this.happened()
  }

  happened() {
    this.#lastAt = performance.now()
  }

  forget() {
    this.#open.clear()
  }

  /**
   * Resolves when nothing has been on its way for a moment and both worlds have answered `roundTrip` since without anything new;
   * rejects after the limit and names what still is.
   */
  async settled(limitMs, roundTrip) {
    const until = performance.now() + limitMs
    for (;;) {
      const last = this.#lastAt
      if (this.#isQuiet()) {
        // A page may be left while it is asked; then there is something new, and it is looked at again.
        const failed = await roundTrip().then(() => undefined, (reason) => reason)
        if (this.#isQuiet() && this.#lastAt === last) {
          if (failed) throw failed
          return
        }
      }
      if (performance.now() > until) throw new Error(`not settled within ${limitMs} ms: ${[...this.#open.keys()].join(', ') || 'always something new'}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }

  #isQuiet() {
    return this.#open.size === 0 && performance.now() - this.#lastAt >= QUIET_MS
  }
}
