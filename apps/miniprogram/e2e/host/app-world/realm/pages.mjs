import { post } from './channel.mjs'
import { definitionsFor, loadComponent } from './components.mjs'
import { sendEarlyUpdates } from './crossing.mjs'
import { EventChannel } from './event-channel.mjs'
import { keys } from './keys.mjs'
import { attach, engine, release, triggerReady } from './tree.mjs'

let lastPageId = 0

/** Numbers go on over restarts: clients remember pages by them. */
export function numberPagesAfter(pageId) {
  lastPageId = pageId
}

/** One open page: its instance in the app's world, and the key of its root in both. */
export class OpenPage {
  #shown = false
  #ready = false
  channel = new EventChannel()

  constructor({ path, query, isTab, tabBar }) {
    loadComponent(path)
    lastPageId += 1
    this.pageId = lastPageId
    this.key = String(this.pageId)
    this.path = path
    this.query = query
    this.isTab = isTab
    this.root = this.#createRoot(path, this.key)
    this.caller = this.root.get()
    this.#dress()
    this.tabBar = tabBar ? this.#createTabBar(tabBar) : undefined
    this.#open()
  }

  #createRoot(path, key) {
    const root = engine().createRoot('wx-page', `/${path}`)
    keys.nameRoot(root.getComponent(), key)
    return root
  }

  #createTabBar(path) {
    loadComponent(path)
    return this.#createRoot(path, `${this.key}t`)
  }

  #dress() {
    Object.assign(this.caller, {
      route: this.path,
      __route__: this.path,
      options: this.query,
      __wxWebviewId__: this.pageId,
      getOpenerEventChannel: () => this.channel,
      getTabBar: () => this.tabBar?.get() ?? null,
    })
  }

  #open() {
    const roots = [{ key: this.key, path: this.path }]
    if (this.tabBar) roots.push({ key: `${this.key}t`, path: this.tabBar.getComponent().is })
    const definitions = roots.reduce((collected, { path }) => definitionsFor(path, collected), new Map())
    post({ type: 'open', pageId: this.pageId, path: this.path, query: this.query, isTab: this.isTab, roots, definitions: [...definitions.values()] })
    sendEarlyUpdates()
    for (const root of [this.root, this.tabBar]) if (root) attach(root.getComponent())
  }

  /** Whether the page itself has such a function; the engine keeps what Page() was given as methods. */
  has(method) {
    return typeof this.caller[method] === 'function'
  }

  call(method, ...args) {
    return this.has(method) ? this.caller[method](...args) : undefined
  }

  load() {
    this.call('onLoad', this.query)
  }

  show() {
    if (this.#shown) return
    this.#shown = true
    post({ type: 'show', pageId: this.pageId })
    this.#pageLifetime('show')
    this.call('onShow')
  }

  hide() {
    if (!this.#shown) return
    this.#shown = false
    this.#pageLifetime('hide')
    this.call('onHide')
  }

  /** The view has drawn the page for the first time, or again with new components. */
  drawn() {
    triggerReady(this.key)
    triggerReady(`${this.key}t`)
    if (this.#ready) return
    this.#ready = true
    this.call('onReady')
  }

  unload() {
    this.call('onUnload')
    for (const root of [this.root, this.tabBar]) if (root) release(root.getComponent())
    post({ type: 'close', pageId: this.pageId })
  }

  #pageLifetime(name) {
    for (const root of [this.root, this.tabBar]) root?.getComponent().triggerPageLifetime(name, [])
  }
}
