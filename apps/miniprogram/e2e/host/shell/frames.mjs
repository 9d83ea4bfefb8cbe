import { addressOf } from './addresses.mjs'
import { dress } from './bars.mjs'

/** One document per page, as WeChat has one web view per page. Messages wait until the document is there. */
export class Frames {
  #link
  #native
  #device
  #frames = new Map()
  #byWindow = new Map()

  constructor({ link, native, device }) {
    this.#link = link
    this.#native = native
    this.#device = device
  }

  open(page) {
    const element = document.createElement('iframe')
    element.src = `/view.html?package=${encodeURIComponent(page.root)}`
    element.dataset.pageId = page.pageId
    document.getElementById('pages').append(element)
    const frame = { ...page, element, queue: [], view: undefined }
    frame.bars = dress(frame, this.#device, { back: () => this.#link.tell({ type: 'back' }), home: (path) => this.#link.tell({ type: 'switchTab', path }) })
    this.#frames.set(page.pageId, frame)
    this.#byWindow.set(element.contentWindow, frame)
    this.#whenReady(frame, (view) => view.mount({ ...page, device: this.#device }, this.#shellFor(frame)))
  }

  /** Called by the document itself, once its program runs. */
  ready(frameWindow) {
    const frame = this.#byWindow.get(frameWindow)
    if (!frame) return
    frame.view = frameWindow.__view
    const { queue } = frame
    frame.queue = []
    queue.forEach((run) => run(frame.view))
  }

  #whenReady(frame, run) {
    if (frame.view) run(frame.view)
    else frame.queue.push(run)
  }

  #shellFor({ pageId, path }) {
    const tell = (type, rest) => this.#link.tell({ type, pageId, ...rest })
    return {
      drawn: (measures) => tell('drawn', { measures }),
      applied: (id, measures) => tell('applied', { id, measures }),
      event: (event) => tell('event', event),
      pageEvent: (method, detail) => tell('pageEvent', { method, detail }),
      viewFault: (message, stack) => tell('viewFault', { message, stack }),
      native: (question) => this.#native.ask(question),
      askHost: (method, params) => this.#link.ask(method, { pageId, ...params }),
      address: (src) => addressOf(src, path),
    }
  }

  setData({ pageId, ...update }) {
    const frame = this.#frames.get(pageId)
    if (frame) this.#whenReady(frame, (view) => view.setData(update))
  }

  show({ pageId }) {
    for (const frame of this.#frames.values()) {
      const inFront = frame.pageId === pageId
      frame.element.toggleAttribute('shown', inFront)
      frame.bars.toggleAttribute('shown', inFront)
    }
  }

  close({ pageId }) {
    const frame = this.#frames.get(pageId)
    if (!frame) return
    this.#frames.delete(pageId)
    this.#byWindow.delete(frame.element.contentWindow)
    frame.element.remove()
    frame.bars.remove()
  }

  clear() {
    for (const pageId of [...this.#frames.keys()]) this.close({ pageId })
  }

  /** Answers of a page's view; a place on the page becomes a place on the phone, seen through what covers it. */
  ask({ pageId, method, params }) {
    const frame = this.#frames.get(pageId)
    if (!frame) throw new Error('the page is closed')
    return new Promise((resolve, reject) => {
      this.#whenReady(frame, (view) => {
        try {
          const answer = view.answer(method, params)
          resolve(method === 'point' ? this.#onPhone(answer, frame) : answer)
        } catch (reason) {
          reject(reason)
        }
      })
    })
  }

  #onPhone(point, { element }) {
    const { left, top } = element.getBoundingClientRect()
    const [x, y] = [point.x + left, point.y + top]
    const hit = document.elementFromPoint(x, y)
    if (hit === element) return { ...point, x, y }
    return { ...point, x, y, reached: false, over: hit?.closest('[data-kind]')?.dataset.kind ?? 'another page or the phone’s own bar' }
  }

  navigationBar({ pageId, title, background, front, loading }) {
    const bars = this.#frames.get(pageId)?.bars
    if (!bars) return
    if (title !== undefined) bars.querySelector('.bar-title').textContent = title
    if (background) bars.querySelector('.bar').style.background = background
    if (front) bars.querySelector('.bar').style.color = front
    if (loading !== undefined) bars.toggleAttribute('loading', loading)
  }
}
