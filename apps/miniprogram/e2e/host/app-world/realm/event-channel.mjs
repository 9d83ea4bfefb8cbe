/** The channel between a page and the one it opened. What is sent before anybody listens waits. */
export class EventChannel {
  #listeners = new Map()
  #waiting = new Map()

  on(name, listener) {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { listener, once: false }])
    this.#deliverWaiting(name)
  }

  once(name, listener) {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { listener, once: true }])
    this.#deliverWaiting(name)
  }

  off(name, listener) {
    this.#listeners.set(name, listener ? (this.#listeners.get(name) ?? []).filter((one) => one.listener !== listener) : [])
  }

  emit(name, ...args) {
    const listeners = this.#listeners.get(name) ?? []
    if (listeners.length === 0) {
      this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), args])
      return
    }
    this.#listeners.set(
      name,
      listeners.filter((one) => !one.once),
    )
    for (const { listener } of listeners) listener(...args)
  }

  #deliverWaiting(name) {
    const waiting = this.#waiting.get(name) ?? []
    this.#waiting.delete(name)
    for (const args of waiting) this.emit(name, ...args)
  }
}
