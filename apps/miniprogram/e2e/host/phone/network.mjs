import { performance } from 'node:perf_hooks'
import { requestBody, requestUrl, responseBody } from './http-bodies.mjs'
import { Queue } from './queue.mjs'
import { Refusal } from './refusal.mjs'
import { contentType } from './temp-files.mjs'

const AT_ONCE = 10
const DEFAULT_TIMEOUT_MS = 60_000
const METHODS = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'])

/** fetch under WeChat's rules: declared domains, a timeout, ten at once, and a task that can be given up. */
class Exchange {
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
    const problem = this.#phone.domains.problem(kind, url)
    if (problem) {
      this.#phone.measures.fault({ kind: 'domain', message: `${kind}: ${problem} is not a declared server domain` })
      throw new Refusal(problem, { errno: 600002 })
    }
    if (this.#phone.state.networkType === 'none') throw new Refusal('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 })
    const control = new AbortController()
    this.#running.set(taskId, control)
    try {
      return await this.#queue.run(() => this.#fetch(url, { ...init, headers: { ...init.headers, ...withoutReferer(header) } }, timeout ?? this.#timeoutOf(kind), control))
    } finally {
      this.#running.delete(taskId)
    }
  }

  #timeoutOf(kind) {
    return this.#phone.config.networkTimeout?.[kind] ?? DEFAULT_TIMEOUT_MS
  }

  async #fetch(url, init, timeout, control) {
    if (control.signal.aborted) throw control.signal.reason
    const since = performance.now()
    const timer = setTimeout(() => control.abort(new Refusal('timeout', { errno: 5 })), timeout)
    try {
      const response = await fetch(url, { ...init, signal: control.signal })
      const bytes = Buffer.from(await response.arrayBuffer())
      this.#phone.measures.request({ url, method: init.method ?? 'GET', status: response.status, ms: performance.now() - since, bytes: bytes.length, peak: this.#queue.peak })
      return { response, bytes }
    } catch (reason) {
      if (reason instanceof Refusal) throw reason
      throw new Refusal(reason.cause?.code ? `errcode:-102 ${reason.cause.code}` : reason.message, { errno: 600001 })
    } finally {
      clearTimeout(timer)
    }
  }
}

/** WeChat sets the referer itself and ignores the app's. */
function withoutReferer(header = {}) {
  return Object.fromEntries(
    Object.entries(header)
      .filter(([name, value]) => name.toLowerCase() !== 'referer' && value !== undefined)
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}

function headerOf(response) {
  return Object.fromEntries(response.headers)
}

async function uploadForm(phone, { filePath, name, formData }) {
  const bytes = phone.files.read(filePath)
  if (!bytes) throw new Refusal(`file doesn't exist: ${filePath}`)
  const form = new FormData()
  for (const [field, value] of Object.entries(formData ?? {})) form.append(field, String(value))
  form.append(name, new Blob([bytes], { type: contentType(filePath) }), filePath.split('/').at(-1))
  return form
}

/** request, uploadFile, downloadFile. Any answer of a server is a success. */
export function networkApis(phone) {
  const exchange = new Exchange(phone)
  return {
    abort: (taskId) => exchange.abort(taskId),
    apis: {
      async request(options, { taskId }) {
        const method = (options.method ?? 'GET').toUpperCase()
        if (!METHODS.has(method)) throw new Refusal(`method is invalid: ${method}`)
        const { body, type } = requestBody(method, options)
        const { response, bytes } = await exchange.run('request', { ...options, url: requestUrl(method, options) }, { method, body, headers: { 'content-type': type } }, taskId)
        return { ...responseBody(bytes, options), statusCode: response.status, header: headerOf(response), cookies: response.headers.getSetCookie() }
      },
      async uploadFile(options, { taskId }) {
        const form = await uploadForm(phone, options)
        const header = Object.fromEntries(Object.entries(options.header ?? {}).filter(([name]) => name.toLowerCase() !== 'content-type'))
        const { response, bytes } = await exchange.run('uploadFile', { ...options, header }, { method: 'POST', body: form, headers: {} }, taskId)
        return { data: bytes.toString('utf8'), statusCode: response.status, header: headerOf(response) }
      },
      async downloadFile(options, { taskId }) {
        const { response, bytes } = await exchange.run('downloadFile', options, { method: 'GET', headers: {} }, taskId)
        const { tempFilePath } = phone.files.add({ bytes, ending: endingOf(options.url) })
        return { tempFilePath, statusCode: response.status, header: headerOf(response) }
      },
    },
  }
}

function endingOf(url) {
  return /\.\w{1,5}$/.exec(new URL(url).pathname)?.[0] ?? ''
}
