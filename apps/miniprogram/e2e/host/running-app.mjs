import { EventEmitter } from 'node:events'
import { APIS } from './contract/index.mjs'
import { namesOfWeChat } from './contract/names-of-wechat.mjs'
import { AppProcess } from './app-world/app-process.mjs'
import { areaOf } from './device.mjs'
import { parseRoute } from './app-world/realm/route-url.mjs'

const APP_ID = 'touristappid'
const REACH_BOTTOM_PX = 50
const SCENE_OPENED_BY_HAND = 1001

/** A call whose end no person decides. Sheets and cameras may stay open as long as they like. */
const endsByItself = (method, { name }) => method !== 'wx' || name === 'login' || APIS[name]?.kind === 'task'

/** One start of the app: its thread, and the traffic between it, the phone and the screen. Emits what automation clients are told. */
export class RunningApp extends EventEmitter {
  #host
  #process
  #launched
  stack = []
  /** pageId → path, also of pages that are kept behind the one in front */
  pages = new Map()

  constructor(host) {
    super()
    this.#host = host
  }

  /** Starts the app and resolves when its first page is open; rejects when it cannot be opened. */
  async start(page) {
    const { app, bundles, device, kept, phone } = this.#host
    const { files } = app
    const launch = { ...parseRoute(page ?? files.pages[0]), scene: SCENE_OPENED_BY_HAND, referrerInfo: {}, shareTicket: undefined }
    const seed = { lastPageId: this.#host.lastPageId, app: app.config, pages: files.pages, launch, device, appId: APP_ID, storage: kept.storage, files: phone.files.ofTheApp(), namesOfWeChat: namesOfWeChat() }
    const world = {
      realmScript: bundles.realm,
      seed,
      dist: files.dist,
      packages: files.packages.map(({ root, files: inPackage }) => ({ root, files: [...inPackage.keys()] })),
      templates: { shared: app.templates.shared, packages: app.templates.packages },
      descriptions: app.descriptions,
    }
    this.#process = new AppProcess(world, this.#host.patienceMs)
    this.#process.on('message', (message) => this.#fromApp(message))
    await new Promise((resolve, reject) => (this.#launched = { resolve, reject }))
  }

  get front() {
    return this.stack.at(-1)
  }

  ask(method, params, how) {
    return this.#process.ask(method, params, how)
  }

  tell(message) {
    this.#process.tell(message)
  }

  end() {
    return this.#process.end()
  }

  #fromApp(message) {
    const { measures, shell, activity, kept } = this.#host
    switch (message.type) {
      case 'setData':
        return this.#setData(message)
      case 'open':
        return this.#open(message)
      case 'show':
        return shell.tell('show', { pageId: message.pageId })
      case 'close':
        this.pages.delete(message.pageId)
        activity.closed(message.pageId)
        return shell.tell('close', { pageId: message.pageId })
      case 'routed':
        this.stack = message.stack
        return activity.happened()
      case 'stored':
        return kept.store(message.key, message.json)
      case 'longTask':
        return measures.longTask(message.ms, this.front?.pageId)
      case 'ask':
        return void this.#answer(message)
      default:
        return this.#news(message)
    }
  }

  #news(message) {
    const { measures, phone } = this.#host
    switch (message.type) {
      case 'abort':
        return phone.abort(message.taskId)
      case 'fileWritten':
        return phone.files.write(message)
      case 'fileGone':
        return phone.files.remove(message.filePath)
      case 'exception':
        measures.fault({ kind: 'exception', message: `${message.message} (${message.where})`, stack: message.stack, page: this.front?.path })
        return void this.emit('exception', { message: message.message, stack: message.stack })
      case 'fault':
        return measures.fault({ ...message, page: this.front?.path, kind: message.kind })
      case 'log':
        // Where React gives up drawing, the page is blank and only this tells why.
        if (message.level === 'error') measures.fault({ kind: 'logged', message: message.args.join(' ').split('\n')[0], stack: message.args.join(' '), page: this.front?.path })
        return void this.emit('log', { type: message.level, args: message.args })
      case 'binding':
        return void this.emit('binding', { name: message.name, args: message.args })
      case 'launched':
        return this.#launched.resolve()
      case 'launchFailed':
        return this.#launched.reject(new Error(`the app did not start: ${message.message}\n${message.stack}`))
      default:
        throw new Error(`the app’s world posted ${message.type}`)
    }
  }

  #setData({ key, id, path, json }) {
    const { measures, shell, activity } = this.#host
    const pageId = Number.parseInt(key, 10)
    measures.setData({ pageId, id, path, json })
    if (this.pages.has(pageId)) activity.began(`setData ${id}`, pageId)
    shell.tell('setData', { pageId, key, id, path, json })
  }

  #open({ pageId, path, isTab, roots, definitions }) {
    const { app, shell, measures, device, activity } = this.#host
    this.pages.set(pageId, path)
    this.#host.lastPageId = pageId
    measures.opened(pageId, path)
    activity.began(`page ${pageId}`, pageId)
    const config = { ...app.config.window, ...app.configOf(path), canGoBack: this.stack.length > 0 }
    const tabBar = isTab && !app.config.tabBar.custom ? app.config.tabBar : undefined
    const own = new Set(definitions.find((one) => one.path === path)?.methods)
    const area = areaOf(device, { navigationStyle: config.navigationStyle, nativeTabs: Boolean(tabBar) })
    this.tell({ type: 'device', device: { windowHeight: area.height, screenTop: area.top } })
    shell.tell('open', {
      pageId,
      path,
      root: app.files.packageOf(path).root,
      roots,
      definitions: definitions.map((one) => ({ ...one, scope: app.scopeOf(one.path), style: app.styleOf(one.path) })),
      appStyle: app.appStyle,
      window: config,
      tabBar,
      area,
      scrolling: { scroll: own.has('onPageScroll'), bottom: own.has('onReachBottom'), distance: config.onReachBottomDistance ?? REACH_BOTTOM_PX },
    })
  }

  async #answer({ id, method, params }) {
    const label = `${params.name ?? method} ${id}`
    if (endsByItself(method, params)) this.#host.activity.began(label)
    try {
      this.tell({ type: 'settle', id, result: await this.#host.answerApp(method, params) })
    } catch (reason) {
      this.tell({ type: 'settle', id, refusal: { message: reason.message, ...reason.facts } })
    } finally {
      this.#host.activity.ended(label)
    }
  }
}
