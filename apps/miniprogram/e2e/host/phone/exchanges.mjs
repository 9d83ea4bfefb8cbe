import { performance } from 'node:perf_hooks'
import { Queue } from './queue.mjs'
import { Refusal } from './refusal.mjs'

const AT_ONCE = 10
const DEFAULT_TIMEOUT_MS = 60_000

/** fetch under WeChat's rules: declared domains, a timeout, ten at once, and a task that can be given up. */
export class Exchanges {
  #phone
  #queue = new Queue(AT_ONCE)
  #running = new Map()

  constructor(phone) {
    this.#phone = phone
  }

  abort(taskId) {
    this.#running.get(taskId)?.abort(new Refusal('abort'))
  }

  async run(kind, { url, timeout, header }, init, taskId) {
    const problem = this.#phone.domains.problem(url)
    if (problem) {
      this.#phone.measures.fault({ kind: 'domain', message: `${kind}: ${problem} is not a declared server domain` })
      throw new Refusal(problem, { errno: 600002 })
    }
    this.#needNetwork()
    const control = new AbortController()
    this.#running.set(taskId, control)
    try {
      const headers = { ...init.headers, ...withoutReferer(header) }
      return await this.#queue.run(() => this.#fetch(kind, url, { ...init, headers }, { timeout: timeout ?? this.#timeoutOf(kind), control }))
    } finally {
      this.#running.delete(taskId)
    }
  }

  /** What an <image> shows: from anywhere, and outside of the ten. */
  async picture(url) {
    this.#needNetwork()
    return this.#fetch('image', url, { method: 'GET' }, { timeout: DEFAULT_TIMEOUT_MS, control: new AbortController() })
  }

  #needNetwork() {
    if (this.#phone.state.networkType === 'none') throw new Refusal('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 })
  }

  #timeoutOf(kind) {
    return this.#phone.config.networkTimeout?.[kind] ?? DEFAULT_TIMEOUT_MS
  }

  async #fetch(kind, url, init, { timeout, control }) {
    if (control.signal.aborted) throw control.signal.reason
    const { domains, disturbances, measures } = this.#phone
    const since = performance.now()
    const timer = setTimeout(() => control.abort(new Refusal('timeout', { errno: 5 })), timeout)
    const told = { kind, url, method: init.method, page: this.#phone.frontPath(), atOnce: this.#queue.running, since }
    try {
      const exchange = () => fetch(domains.whereabouts(url), { ...init, signal: control.signal })
      const response = await abortable(disturbances.through(init.method, url, exchange), control.signal)
      const bytes = Buffer.from(await response.arrayBuffer())
      measures.request({ ...told, status: response.status, ms: performance.now() - since, bytes: bytes.length, cached: response.headers.get('cache-control') ?? '' })
      return { response, bytes }
    } catch (reason) {
      measures.request({ ...told, status: 0, ms: performance.now() - since, bytes: 0, cached: '' })
      if (reason instanceof Refusal) throw reason
      throw new Refusal(reason.cause?.code ? `errcode:-102 ${reason.cause.code}` : reason.message, { errno: 600001 })
    } finally {
      clearTimeout(timer)
    }
  }
}

/** A timeout and an abort end also what is being held. */
function abortable(promise, signal) {
  return Promise.race([promise, new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))])
}

/** WeChat sets the referer itself and ignores the app's. */
function withoutReferer(header = {}) {
  return Object.fromEntries(
    Object.entries(header)
      .filter(([name, value]) => name.toLowerCase() !== 'referer' && value !== undefined)
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}
