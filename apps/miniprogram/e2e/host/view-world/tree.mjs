import { Engine, listenToEngine } from '../engine/code-space.mjs'
import { enginePayload } from '../engine/data-paths.mjs'
import { TreeKeys } from '../engine/tree-keys.mjs'
import { ViewBackend } from './backend.mjs'
import { builtIns } from './components/index.mjs'
import { describeEvent } from './event-objects.mjs'
import { withoutRpx } from './rpx.mjs'

/** One page as the view draws it: the same components as in the app's world, without their code. */
export class ViewTree {
  #shell
  #device
  #engine
  #keys = new TreeKeys()
  #backend
  #gone = new Set()

  constructor({ shell, device, templates }) {
    this.#shell = shell
    this.#device = device
    listenToEngine((error, where) => shell.viewFault(`${where}: ${error?.message ?? error}`, error?.stack))
    this.#backend = new ViewBackend(device)
    this.#engine = new Engine({
      backend: this.#backend,
      templates,
      builtIns: builtIns(shell, device),
      onCreated: (caller) => this.#keys.created(caller._$),
      onDetached: (caller) => this.#detached(caller._$),
    })
  }

  #detached(component) {
    const key = this.#keys.keyOf(component)
    if (key !== undefined) this.#gone.add(key)
    this.#keys.detached(component)
  }

  addAppStyle(css) {
    addStyle(withoutRpx(css, this.#device))
  }

  define({ path, config, scope, style, properties, data, methods, externalClasses, options, pureDataPattern }) {
    this.#engine.describe(path, config, scope, path)
    this.#backend.registerStyleSheetContent(path, '')
    if (style) addStyle(withoutRpx(style, this.#device))
    const pure = pureDataPattern ? { pureDataPattern: new RegExp(pureDataPattern) } : {}
    this.#engine.space
      .component(path)
      .definition({ properties, data, externalClasses, options: { ...options, ...pure }, methods: this.#forwarding(methods) })
      .register()
    if (!config.component) this.#writeIds(path)
  }

  /** Styles of a page may name an element by its id; the engine's options are its own record. */
  #writeIds(path) {
    const definition = this.#engine.space.getComponentSpace().getComponentByUrlWithoutDefault(path, '')
    definition.prepare()
    Object.assign(definition._$options, { writeIdToDOM: true, idPrefixGenerator: null })
  }

  #forwarding(methods) {
    const shell = this.#shell
    const keys = this.#keys
    const forward = (method) =>
      function (event) {
        shell.event({ key: keys.keyOf(this._$), method, event: describeEvent(event) })
      }
    return Object.fromEntries(methods.map((method) => [method, forward(method)]))
  }

  /** Draws a root; the page's own is the body, a tab bar comes after it. */
  mount({ key, path }) {
    const isPage = !key.endsWith('t')
    const root = this.#engine.createRoot(isPage ? 'wx-page' : 'wx-tab-bar-root', `/${path}`)
    this.#keys.nameRoot(root.getComponent(), key)
    const html = document.documentElement
    const placeholder = isPage ? document.body : html.appendChild(document.createElement('i'))
    root.attach(html, placeholder)
  }

  find(key) {
    return this.#keys.find(key)
  }

  keyOf(component) {
    return this.#keys.keyOf(component)
  }

  /** A payload of setData. A component that left before it arrived is no fault; one that never was means the worlds differ. */
  apply({ key, json, path }) {
    const component = this.find(key)
    if (component) component.setData(enginePayload(JSON.parse(json)))
    else if (!this.#gone.has(key)) this.#shell.viewFault(`the two worlds disagree: the app updates ${path} (${key}), which the view never drew`)
  }
}

function addStyle(css) {
  const element = document.createElement('style')
  element.textContent = css
  document.head.append(element)
}
