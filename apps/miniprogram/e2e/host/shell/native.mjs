import { drawQuestion } from './questions.mjs'

/** What WeChat draws over everything: one question at a time waits for a person, a toast for nobody. */
export class NativeLayer {
  #layer
  #open = []
  #toastTimer

  constructor(layer) {
    this.#layer = layer
  }

  /** Shows a question and resolves with what the person did: { action, chosen, value, text }. */
  ask(question) {
    return new Promise((resolve) => {
      const shown = { question, element: undefined, close: undefined }
      shown.close = (answer) => {
        shown.element.remove()
        this.#open = this.#open.filter((one) => one !== shown)
        resolve(answer)
      }
      shown.element = drawQuestion(question, shown.close)
      shown.element.dataset.kind = question.kind
      this.#layer.append(shown.element)
      this.#open.push(shown)
    })
  }

  dismissAll() {
    for (const { close } of [...this.#open]) close({ action: 'cancel' })
    this.hideToast()
  }

  toast({ title, icon, mask, duration, kind }) {
    this.hideToast()
    const element = document.createElement('div')
    element.className = `toast${mask ? ' masks' : ''}`
    element.dataset.kind = kind
    element.append(Object.assign(document.createElement('div'), { className: `toast-box icon-${icon}`, textContent: title }))
    this.#layer.append(element)
    if (duration) this.#toastTimer = setTimeout(() => element.remove(), duration)
  }

  hideToast() {
    clearTimeout(this.#toastTimer)
    this.#layer.querySelector('.toast')?.remove()
  }

  /** What is on the screen now, for whoever drives the phone. */
  describe() {
    const toast = this.#layer.querySelector('.toast-box')?.textContent ?? null
    const shown = this.#open.at(-1)
    if (!shown) return { toast, question: null }
    const { kind, title, content } = shown.question
    const labels = [...shown.element.querySelectorAll('[data-name]')].map((one) => ({ name: one.dataset.name, label: one.textContent }))
    return { toast, question: { kind, title: title ?? '', content: content ?? '', labels } }
  }

  /** Where to put the finger: on the first thing that has this name, or else this label. */
  locate(nameOrLabel) {
    const shown = this.#open.at(-1)
    if (!shown) throw new Error('WeChat asks nothing at the moment')
    const places = [...shown.element.querySelectorAll('[data-name]')]
    const place = places.find((one) => one.dataset.name === nameOrLabel) ?? places.find((one) => one.textContent.trim() === nameOrLabel)
    if (!place) throw new Error(`no "${nameOrLabel}" there: ${places.map((one) => one.textContent.trim()).join(' | ')}`)
    place.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = place.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
}
