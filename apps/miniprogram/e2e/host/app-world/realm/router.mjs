import { PAGE_STACK_LIMIT } from '../../contract/index.mjs'
import { ask, post } from './channel.mjs'
import { reportException, reportFault } from './faults.mjs'
import { OpenPage } from './pages.mjs'
import { parseRoute } from './route-url.mjs'
import { listeners } from './wx/listeners.mjs'

/** What WeChat refuses; the text follows 'navigateTo:fail '. */
class Refused extends Error {}

export class Router {
  #config
  #stack = []
  /** Tab pages stay alive behind one another. */
  #tabs = new Map()
  #busy = Promise.resolve()

  constructor(config) {
    this.#config = config
  }

  get stack() {
    return this.#stack
  }

  get top() {
    return this.#stack.at(-1)
  }

  find(pageId) {
    return [...this.#stack, ...this.#tabs.values()].find((page) => page.pageId === pageId)
  }

  /** The first page. It rejects when the page cannot be opened at all. */
  async launch({ path, query }) {
    const page = await this.#create({ path, query })
    this.#stack.push(page)
    this.#start(page)
    this.#changed('appLaunch')
  }

  /** Routes run one after the other, as in WeChat. */
  route(type, options) {
    const run = this.#busy.then(() => this.#run(type, options ?? {}))
    this.#busy = run.catch(() => undefined)
    return run
  }

  async #run(type, options) {
    const moves = { navigateTo: this.#navigateTo, redirectTo: this.#redirectTo, reLaunch: this.#reLaunch, switchTab: this.#switchTab, navigateBack: this.#navigateBack }
    const result = await moves[type].call(this, options)
    this.#changed(type)
    return result
  }

  #changed(type) {
    post({ type: 'routed', by: type, stack: this.describeStack() })
  }

  describeStack() {
    return this.#stack.map(({ pageId, path, query }) => ({ pageId, path, query }))
  }

  #isTab(path) {
    return (this.#config.tabBar?.list ?? []).some((tab) => tab.pagePath === path)
  }

  #target(type, { url }) {
    const target = parseRoute(url, this.top?.path)
    if (!this.#config.allPages.includes(target.path)) {
      reportFault('route', `${type}: page "${target.path}" is not found in app.json`)
      throw new Refused(`page "${target.path}" is not found`)
    }
    return target
  }

  async #create({ path, query }) {
    const { root } = await ask('package.enter', { path })
    await this.#config.enterPackage(root)
    const isTab = this.#isTab(path)
    const page = new OpenPage({ path, query, isTab, tabBar: isTab && this.#config.tabBar?.custom ? 'custom-tab-bar/index' : undefined })
    if (isTab) this.#tabs.set(path, page)
    return page
  }

  #start(page) {
    this.#guard(page, () => page.load())
    this.#guard(page, () => page.show())
  }

  /** An exception of a page's own function does not stop the route. */
  #guard(page, run) {
    try {
      run()
    } catch (reason) {
      reportException(reason, page.path)
    }
  }

  #close(page) {
    this.#guard(page, () => page.unload())
    if (this.#tabs.get(page.path) === page) this.#tabs.delete(page.path)
  }

  async #navigateTo(options) {
    const target = this.#target('navigateTo', options)
    if (this.#isTab(target.path)) throw new Refused('can not navigateTo a tabbar page')
    if (this.#stack.length >= PAGE_STACK_LIMIT) {
      reportFault('page stack', `navigateTo ${target.path}: ${PAGE_STACK_LIMIT} pages are open already; WeChat keeps no more`)
      throw new Refused('webview count limit exceed')
    }
    const before = this.top
    const page = await this.#create(target)
    for (const [name, listener] of Object.entries(options.events ?? {})) page.channel.on(name, listener)
    if (before) this.#guard(before, () => before.hide())
    this.#stack.push(page)
    this.#start(page)
    return { eventChannel: page.channel }
  }

  async #redirectTo(options) {
    const target = this.#target('redirectTo', options)
    if (this.#isTab(target.path)) throw new Refused('can not redirectTo a tabbar page')
    const page = await this.#create(target)
    const before = this.#stack.pop()
    if (before) this.#close(before)
    this.#stack.push(page)
    this.#start(page)
  }

  async #reLaunch(options) {
    const target = this.#target('reLaunch', options)
    const old = new Set([...this.#stack, ...this.#tabs.values()])
    this.#tabs.clear()
    const page = await this.#create(target)
    this.#stack = [page]
    old.forEach((one) => this.#close(one))
    this.#start(page)
  }

  async #switchTab(options) {
    const target = this.#target('switchTab', options)
    if (!this.#isTab(target.path)) throw new Refused('can not switch to no-tabBar page')
    const before = this.top
    const known = this.#tabs.get(target.path)
    const page = known ?? (await this.#create({ ...target, query: {} }))
    if (before && before !== page) this.#guard(before, () => before.hide())
    const closed = this.#stack.filter((one) => !one.isTab)
    this.#stack = [page]
    closed.reverse().forEach((one) => this.#close(one))
    if (known) this.#guard(page, () => page.show())
    else this.#start(page)
  }

  async #navigateBack({ delta = 1 }) {
    if (this.#stack.length === 1) throw new Refused('cannot navigate back at first page.')
    const closed = this.#stack.splice(Math.max(1, this.#stack.length - Math.max(1, delta)))
    closed.reverse().forEach((page) => this.#close(page))
    this.#guard(this.top, () => this.top.show())
  }

  /** The whole app goes to the background, or comes back. */
  appShown(options) {
    listeners.emit('AppShow', options)
    if (this.top) this.#guard(this.top, () => this.top.show())
  }

  appHidden() {
    if (this.top) this.#guard(this.top, () => this.top.hide())
    listeners.emit('AppHide', {})
  }
}
