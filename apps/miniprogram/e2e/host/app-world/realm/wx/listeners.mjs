import { reportException } from '../faults.mjs'

/** What the app asked to be told: wx.onX and wx.offX by the name X. */
class Listeners {
  #byName = new Map()

  on(name, listener) {
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), listener])
  }

  off(name, listener) {
    this.#byName.set(name, listener ? (this.#byName.get(name) ?? []).filter((one) => one !== listener) : [])
  }

  /** Only the last listener counts for some (privacy authorisation). */
  last(name) {
    return this.#byName.get(name)?.at(-1)
  }

  emit(name, ...args) {
    for (const listener of this.#byName.get(name) ?? []) {
      try {
        listener(...args)
      } catch (reason) {
        reportException(reason, `wx.on${name}`)
      }
    }
  }
}

export const listeners = new Listeners()
