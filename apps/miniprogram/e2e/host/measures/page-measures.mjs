import { WECHAT } from './budgets.mjs'

const SECOND_MS = 1000
/** What comes after such a pause is no answer to what a person did: a page that keeps itself fresh, a timer. */
const PAUSE_MS = 1000
/** Nor is what comes so long after the first of it: a page that others keep busy never pauses. */
const ANSWER_MS = 2000
/** Of what one setData names. */
const NAMES_SHOWN = 4

/** What one page has carried and drawn, over all its visits. */
export class PageMeasures {
  #path
  #openedAt
  #sent = new Map()
  #recent = []
  /** What crossed since somebody did something, the first first. */
  #interaction = []
  #findings = new Map()
  #figures = {
    visits: 0,
    firstDrawnMs: 0,
    setDataCount: 0,
    setDataBytes: 0,
    setDataLargest: 0,
    interactionLargest: 0,
    setDataPerSecond: 0,
    unusedBytes: 0,
    renderLongestMs: 0,
    events: 0,
    eventBytes: 0,
    nodes: 0,
    depth: 0,
    children: 0,
    longestTaskMs: 0,
    exceptions: 0,
  }

  constructor(path) {
    this.#path = path
  }

  opened(at) {
    this.#figures.visits += 1
    this.#openedAt = at
    this.#interaction = []
  }

  /** Returns what WeChat would warn of, or undefined. */
  setData({ id, bytes, names, unused, at }) {
    const figures = this.#figures
    figures.setDataCount += 1
    figures.setDataBytes += bytes
    this.#unusedData(unused)
    figures.setDataLargest = Math.max(figures.setDataLargest, bytes)
    const last = this.#recent.at(-1) ?? -Infinity
    const [first] = this.#interaction
    if (at - last > PAUSE_MS || (first && at - first.at > ANSWER_MS)) this.#interaction = []
    this.#interaction.push({ bytes, at, names })
    this.#weighInteraction()
    this.#recent = [...this.#recent.filter((one) => at - one < SECOND_MS), at]
    figures.setDataPerSecond = Math.max(figures.setDataPerSecond, this.#recent.length)
    this.#sent.set(id, at)
    if (bytes > WECHAT.setDataBytes) return `${Math.round(bytes / 1024)} KB at once; WeChat’s limit is ${WECHAT.setDataBytes / 1024} KB`
    if (this.#recent.length === WECHAT.setDataPerSecond + 1) return `more than ${WECHAT.setDataPerSecond} times in a second`
    return undefined
  }

  /** The heaviest is kept with its parts: whoever has to make it lighter sees what was sent, and when. */
  #weighInteraction() {
    const [first] = this.#interaction
    const sum = this.#interaction.reduce((all, { bytes }) => all + bytes, 0)
    if (sum <= this.#figures.interactionLargest) return
    this.#figures.interactionLargest = sum
    for (const [key, { kind }] of this.#findings) if (kind === 'interactionLargest') this.#findings.delete(key)
    for (const { bytes, at, names } of this.#interaction) {
      const element = `${this.#figures.events} +${Math.round(at - first.at)} ms`
      this.#findings.set(`interactionLargest ${element} ${bytes}`, { kind: 'interactionLargest', element, bytes, names: names.slice(0, NAMES_SHOWN) })
    }
  }

  #unusedData(unused) {
    for (const [name, bytes] of unused) {
      this.#figures.unusedBytes += bytes
      const known = this.#findings.get(`unusedBytes ${name}`)
      this.#findings.set(`unusedBytes ${name}`, { kind: 'unusedBytes', element: name, bytes: bytes + (known?.bytes ?? 0) })
    }
  }

  drawn({ tree, id, at }) {
    const figures = this.#figures
    for (const name of ['nodes', 'depth', 'children']) figures[name] = Math.max(figures[name], tree[name])
    if (id === undefined) figures.firstDrawnMs = Math.max(figures.firstDrawnMs, at - this.#openedAt)
    else figures.renderLongestMs = Math.max(figures.renderLongestMs, at - (this.#sent.get(id) ?? at))
    this.#sent.delete(id)
  }

  /** Something a person did: what crosses from now on is its answer. */
  event(bytes) {
    this.#figures.events += 1
    this.#figures.eventBytes += bytes
    this.#interaction = []
  }

  longTask(ms) {
    this.#figures.longestTaskMs = Math.max(this.#figures.longestTaskMs, ms)
  }

  fault() {
    this.#figures.exceptions += 1
  }

  /** What looking at the page has found, each element once for each kind. */
  audited(findings) {
    for (const [kind, found] of Object.entries(findings)) {
      for (const one of found) this.#findings.set(`${kind} ${one.element}`, { kind, ...one })
    }
  }

  summary() {
    return { path: this.#path, ...this.#figures, findings: [...this.#findings.values()] }
  }
}
