import { ask } from '../channel.mjs'
import { keys } from '../keys.mjs'
import { reportException } from '../faults.mjs'

/** Where things are on the page, asked of the view. */
class SelectorQuery {
  #pageKey
  #scope
  #asked = []

  constructor(pageKey) {
    this.#pageKey = pageKey
    this.#scope = pageKey
  }

  in(component) {
    this.#scope = component?._$ ? keys.keyOf(component._$) : this.#scope
    return this
  }

  select(selector) {
    return this.#nodes({ selector, all: false })
  }

  selectAll(selector) {
    return this.#nodes({ selector, all: true })
  }

  selectViewport() {
    return this.#nodes({ viewport: true })
  }

  #nodes(what) {
    const add = (fields, callback) => {
      this.#asked.push({ question: { ...what, scope: this.#scope, fields }, callback })
      return this
    }
    return {
      boundingClientRect: (callback) => add({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback) => add({ id: true, dataset: true, scrollOffset: true }, callback),
      fields: (fields, callback) => add(fields, callback),
    }
  }

  exec(callback) {
    const asked = this.#asked
    void ask('view.query', { pageKey: this.#pageKey, questions: asked.map((one) => one.question) }).then(
      (answers) => {
        asked.forEach((one, at) => guarded(one.callback, answers[at]))
        guarded(callback, answers)
      },
      (reason) => reportException(reason, 'SelectorQuery'),
    )
    return this
  }
}

function guarded(callback, answer) {
  if (typeof callback !== 'function') return
  try {
    callback(answer)
  } catch (reason) {
    reportException(reason, 'SelectorQuery')
  }
}

export function createSelectorQuery(pageKey) {
  return new SelectorQuery(pageKey)
}
