import { performance } from 'node:perf_hooks'
import { PageMeasures } from './page-measures.mjs'
import { unusedData } from './unused-data.mjs'

/** What a run has cost and what went wrong, page by page. */
export class Measures {
  /** @type {{ kind: string, message: string, level?: string, page?: string, stack?: string }[]} */
  faults = []
  requests = []
  packages = []
  effort = { taps: 0, nativeTaps: 0, fieldsTyped: 0 }
  #pages = new Map()
  #paths = new Map()
  #onFault
  #namesRead

  /** namesRead: every name that some template reads. */
  constructor({ onFault, namesRead }) {
    this.#onFault = onFault
    this.#namesRead = namesRead
  }

  fault(fault) {
    this.faults.push(fault)
    if (fault.level !== 'warning') this.#at(fault.page ?? 'app').fault()
    this.#onFault(fault)
  }

  opened(pageId, path) {
    this.#paths.set(pageId, path)
    this.#of(pageId).opened(performance.now())
  }

  #of(pageId) {
    return this.#at(this.#paths.get(pageId) ?? 'app')
  }

  #at(path) {
    if (!this.#pages.has(path)) this.#pages.set(path, new PageMeasures(path))
    return this.#pages.get(path)
  }

  /** A payload on its way to the view. */
  setData({ pageId, id, path, json }) {
    const bytes = Buffer.byteLength(json)
    const data = JSON.parse(json)
    const problem = this.#of(pageId).setData({ id, bytes, names: Object.keys(data), unused: unusedData(data, this.#namesRead), at: performance.now() })
    if (problem) this.fault({ kind: 'setData', message: `setData of ${path}: ${problem}`, page: this.#paths.get(pageId) })
  }

  /** The view drew what it was sent. */
  drawn(pageId, tree, id) {
    this.#of(pageId).drawn({ tree, id, at: performance.now() })
  }

  /** An event on its way to the app. */
  event(pageId, bytes) {
    this.#of(pageId).event(bytes)
  }

  /** What looking at the page has found. */
  audited(pageId, findings) {
    this.#of(pageId).audited(findings)
  }

  longTask(ms, pageId) {
    this.#of(pageId).longTask(ms)
  }

  request(request) {
    this.requests.push(request)
  }

  entered(name, bytes) {
    this.packages.push({ name, bytes })
  }

  resetEffort() {
    this.effort = { taps: 0, nativeTaps: 0, fieldsTyped: 0 }
  }

  summary() {
    return { pages: [...this.#pages.values()].map((page) => page.summary()), requests: this.requests, packages: this.packages, effort: this.effort, faults: this.faults }
  }
}
