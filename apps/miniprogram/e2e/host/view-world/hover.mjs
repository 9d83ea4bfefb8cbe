import { engineElementOf } from './engine-elements.mjs'

/** The engine keeps classes in segments; this one is for what comes and goes. */
const TEMPORARY = 3
const DEFAULT_START_MS = 50
const DEFAULT_STAY_MS = 400

function hoverable(node) {
  for (let element = engineElementOf(node); element; element = element.parentNode ?? element.getHostNode?.()) {
    const hoverClass = element.data?.hoverClass
    if (hoverClass && hoverClass !== 'none' && !element.data.disabled) return element
  }
  return undefined
}

/** hover-class: shown a moment after the finger is down, and kept a moment after it left. */
export class Hover {
  #element
  #timer

  start(node) {
    this.cancel()
    const element = hoverable(node)
    if (!element) return
    this.#element = element
    this.#timer = setTimeout(() => element.setNodeClass(element.data.hoverClass, TEMPORARY), element.data.hoverStartTime ?? DEFAULT_START_MS)
  }

  end() {
    const element = this.#element
    if (!element) return
    setTimeout(() => element.setNodeClass('', TEMPORARY), element.data.hoverStayTime ?? DEFAULT_STAY_MS)
    this.#element = undefined
  }

  cancel() {
    clearTimeout(this.#timer)
    this.#element?.setNodeClass('', TEMPORARY)
    this.#element = undefined
  }
}
