/** WeChat’s own figures (facts B4) for what crosses between the two worlds. */
export const WECHAT_SET_DATA = { bytes: 256 * 1024, perSecond: 20 }

const SECOND_MS = 1000

/** What one page has carried and drawn, over all its visits. */
export class PageMeasures {
  #path
  #openedAt
  #sent = new Map()
  #recent = []
  #figures = {
    visits: 0,
    firstDrawnMs: 0,
    setDataCount: 0,
    setDataBytes: 0,
    setDataLargest: 0,
    setDataPerSecond: 0,
    renderLongestMs: 0,
    events: 0,
    eventBytes: 0,
    nodes: 0,
    depth: 0,
    children: 0,
    longestTaskMs: 0,
  }

  constructor(path) {
    this.#path = path
  }

  opened(at) {
    this.#figures.visits += 1
    this.#openedAt = at
  }

  /** Returns what WeChat would warn of, or undefined. */
  setData({ id, bytes, at }) {
    const figures = this.#figures
    figures.setDataCount += 1
    figures.setDataBytes += bytes
    figures.setDataLargest = Math.max(figures.setDataLargest, bytes)
    this.#recent = [...this.#recent.filter((one) => at - one < SECOND_MS), at]
    figures.setDataPerSecond = Math.max(figures.setDataPerSecond, this.#recent.length)
    this.#sent.set(id, at)
    if (bytes > WECHAT_SET_DATA.bytes) return `${Math.round(bytes / 1024)} KB at once; WeChat’s limit is ${WECHAT_SET_DATA.bytes / 1024} KB`
    if (this.#recent.length === WECHAT_SET_DATA.perSecond + 1) return `more than ${WECHAT_SET_DATA.perSecond} times in a second`
    return undefined
  }

  drawn({ tree, id, at }) {
    const figures = this.#figures
    for (const name of ['nodes', 'depth', 'children']) figures[name] = Math.max(figures[name], tree[name])
    if (id === undefined) figures.firstDrawnMs = Math.max(figures.firstDrawnMs, at - this.#openedAt)
    else figures.renderLongestMs = Math.max(figures.renderLongestMs, at - (this.#sent.get(id) ?? at))
    this.#sent.delete(id)
  }

  event(bytes) {
    this.#figures.events += 1
    this.#figures.eventBytes += bytes
  }

  longTask(ms) {
    this.#figures.longestTaskMs = Math.max(this.#figures.longestTaskMs, ms)
  }

  summary() {
    return { path: this.#path, ...this.#figures }
  }
}
