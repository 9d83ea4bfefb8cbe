import { tagOf } from './selectors.mjs'
import { isAppComponent, ownEngineElement } from './engine-elements.mjs'

/** Names for the elements an automation client has seen: never given twice. */
export class ElementRegistry {
  #pageId
  #last = 0
  #byId = new Map()
  #ids = new WeakMap()

  constructor(pageId) {
    this.#pageId = pageId
  }

  describe(node, keyOf) {
    if (!this.#ids.has(node)) {
      this.#last += 1
      const id = `${this.#pageId}.${this.#last}`
      this.#ids.set(node, id)
      this.#byId.set(id, node)
    }
    const element = ownEngineElement(node)
    const described = { elementId: this.#ids.get(node), tagName: tagOf(node) }
    return element && isAppComponent(element) ? { ...described, nodeId: keyOf(element) } : described
  }

  find(elementId) {
    const node = this.#byId.get(elementId)
    if (!node?.isConnected) throw new Error('the element is no longer on the page')
    return node
  }
}
