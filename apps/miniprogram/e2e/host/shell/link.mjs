/** The wire between this phone and its host: JSON messages over one WebSocket. */
export class Link {
  #socket
  #handlers
  #waiting = new Map()
  #last = 0

  /** @param {Record<string, (params: any) => any>} handlers what the host may ask, by method */
  constructor(handlers) {
    this.#handlers = handlers
    this.#socket = new WebSocket(`ws://${window.location.host}/shell`)
    this.#socket.addEventListener('message', ({ data }) => void this.#received(JSON.parse(data)))
  }

  tell(message) {
    this.#socket.send(JSON.stringify(message))
  }

  ask(method, params) {
    this.#last += 1
    const id = this.#last
    this.tell({ type: 'ask', id, method, params })
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  async #received({ type, id, method, params, result, refusal }) {
    if (type === 'settle') return this.#settle({ id, result, refusal })
    try {
      const answer = await this.#handlers[method](params)
      if (id !== undefined) this.tell({ type: 'answer', id, result: answer ?? {} })
    } catch (reason) {
      if (id === undefined) this.tell({ type: 'viewFault', message: `${method}: ${reason.message}`, stack: reason.stack })
      else this.tell({ type: 'answer', id, refusal: { message: reason.message } })
    }
  }

  #settle({ id, result, refusal }) {
    const { resolve, reject } = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (refusal) reject(new Error(refusal.message))
    else resolve(result)
  }
}
