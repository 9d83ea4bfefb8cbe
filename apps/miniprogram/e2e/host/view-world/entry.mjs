/* A page's document. The shell around it hands it messages and takes its events; `__templates` was put there by scripts before this one. */
import { auditPage } from './audit.mjs'
import { Automation } from './automation.mjs'
import { BASE_STYLE } from './base-style.mjs'
import { Gestures } from './gestures.mjs'
import { measureTree } from './measures.mjs'
import { answerQueries } from './queries.mjs'
import { reachBottom } from './scrolling.mjs'
import { ViewTree } from './tree.mjs'

class PageView {
  #shell
  #tree
  #automation

  mount({ pageId, roots, definitions, appStyle, device, scrolling }, shell) {
    this.#shell = shell
    this.#dress(device)
    this.#tree = new ViewTree({ shell, device, templates: window.__templates })
    this.#tree.addAppStyle(appStyle)
    for (const definition of definitions) this.#tree.define(definition)
    for (const root of roots) this.#tree.mount(root)
    const gestures = new Gestures()
    gestures.listen()
    this.#automation = new Automation({ tree: this.#tree, gestures, pageId })
    reachBottom(scrolling, shell)
    shell.drawn(measureTree())
  }

  #dress({ safeTop, safeBottom }) {
    const style = document.createElement('style')
    style.textContent = `:root{--host-safe-area-inset-top:${safeTop}px;--host-safe-area-inset-bottom:${safeBottom}px}${BASE_STYLE}`
    document.head.append(style)
  }

  setData(update) {
    this.#tree.apply(update)
    this.#shell.applied(update.id, measureTree())
  }

  answer(method, params) {
    switch (method) {
      case 'query':
        return answerQueries(params.questions, this.#tree)
      case 'audit':
        return auditPage(params)
      case 'scrollTo':
        return this.#scrollTo(params)
      default:
        return this.#automation.answer(method, params)
    }
  }

  #scrollTo({ scrollTop, selector, offsetTop = 0, duration }) {
    const target = selector ? document.querySelector(selector)?.getBoundingClientRect().top + window.scrollY + offsetTop : scrollTop
    window.scrollTo({ top: target ?? 0, behavior: duration === 0 ? 'instant' : 'smooth' })
    return {}
  }
}

window.__view = new PageView()
window.parent.__shell.frameReady(window)
