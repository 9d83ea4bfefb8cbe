import { EventEmitter } from 'node:events'


/**
 * The phone's screen as the host sees it, over one WebSocket. Emits 'message' for events of the pages, 'asked' for questions of theirs
 * and 'connected' when a screen is there.
 */
export class ShellLink extends EventEmitter {
  #socket
  #last = 0
  #waiting = new Map()
  #patienceMs

  constructor(patienceMs) {
    super()
    this.#patienceMs = patienceMs
  }

  get connected() {
    return this.#socket !== undefined
  }

  attach(socket) {
    this.#socket?.close()
    this.#socket = socket
    socket.on('message', (data) => this.#received(JSON.parse(String(data))))
    socket.on('close', () => this.#lost(socket))
    this.emit('connected')
  }

  #lost(socket) {
    if (this.#socket !== socket) return
    this.#socket = undefined
    for (const { reject } of this.#waiting.values()) reject(new Error('the phone’s screen was closed'))
    this.#waiting.clear()
  }

  #received(message) {
    if (message.type === 'ask') return void this.emit('asked', message)
    if (message.type !== 'answer') return void this.emit('message', message)
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (!waiting) return
    clearTimeout(waiting.timer)
    if (message.refusal) waiting.reject(new Error(message.refusal.message))
    else waiting.resolve(message.result)
  }

  settle(id, result, refusal) {
    this.#socket?.send(JSON.stringify({ type: 'settle', id, result, refusal }))
  }

  tell(method, params) {
    this.#socket?.send(JSON.stringify({ method, params }))
  }

  /** Asks the screen. A question to a person waits for the person. */
  ask(method, params) {
    if (!this.#socket) return Promise.reject(new Error('no screen is connected'))
    this.#last += 1
    const id = this.#last
    return new Promise((resolve, reject) => {
      const late = () => {
        this.#waiting.delete(id)
        reject(new Error(`the view has not answered ${params?.method ?? method} for ${this.#patienceMs / 1000} s`))
      }
      this.#waiting.set(id, { resolve, reject, timer: method === 'question' ? undefined : setTimeout(late, this.#patienceMs) })
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
  }

  askPage(pageId, method, params) {
    return this.ask('page', { pageId, method, params })
  }
}
