import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

const THREAD = fileURLToPath(new URL('./thread.mjs', import.meta.url))

/**
 * The app's world seen from outside: one thread per start of the app.
 * Emits 'message' for what it posts; `ask` puts a question to it and loses patience with an app that is stuck.
 */
export class AppProcess extends EventEmitter {
  #worker
  #last = 0
  #patienceMs
  #waiting = new Map()

  constructor(workerData, patienceMs) {
    super()
    this.#patienceMs = patienceMs
    this.#worker = new Worker(THREAD, { workerData })
    this.#worker.on('message', (text) => this.#received(JSON.parse(text)))
    this.#worker.once('exit', () => this.#giveUp('the app’s thread has ended'))
    this.#worker.on('error', (error) => this.emit('message', { type: 'exception', where: 'thread', message: error.message, stack: error.stack }))
  }

  #received(message) {
    if (message.type !== 'answer') return void this.emit('message', message)
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (!waiting) return
    clearTimeout(waiting.timer)
    if (message.refusal) waiting.reject(new Error(message.refusal.message))
    else waiting.resolve(message.result)
  }

  tell(message) {
    this.#worker.postMessage(JSON.stringify(message))
  }

  /** @param {{ patient?: boolean }} [how] patient: a person answers, that may take any time */
  ask(method, params, { patient = false } = {}) {
    this.#last += 1
    const id = this.#last
    return new Promise((resolve, reject) => {
      const late = () => {
        this.#waiting.delete(id)
        reject(new Error(`app code has not answered ${method} for ${this.#patienceMs / 1000} s`))
      }
      this.#waiting.set(id, { resolve, reject, timer: patient ? undefined : setTimeout(late, this.#patienceMs) })
      this.tell({ type: 'question', id, method, params })
    })
  }

  #giveUp(why) {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(new Error(why))
    }
    this.#waiting.clear()
  }

  async end() {
    this.#giveUp('the app was ended')
    this.removeAllListeners('message')
    await this.#worker.terminate()
  }
}
