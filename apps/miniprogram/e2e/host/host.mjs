import { EventEmitter } from 'node:events'
import { Activity } from './activity.mjs'
import { Automator } from './automator/automator.mjs'
import { buildBundles } from './compile/bundles.mjs'
import { CompiledApp } from './compile/compiled-app.mjs'
import { deviceOf } from './device.mjs'
import { KeptData } from './kept-data.mjs'
import { Measures } from './measures/measures.mjs'
import { Phone } from './phone/phone.mjs'
import { RunningApp } from './running-app.mjs'
import { Browser } from './server/browser.mjs'
import { HttpFiles } from './server/http-files.mjs'
import { listen } from './server/listen.mjs'
import { ShellLink } from './server/shell-link.mjs'

/** A phone with one mini-program on it. Emits 'fault' for everything WeChat would complain of. */
export class Host extends EventEmitter {
  app
  bundles
  device
  browser
  running
  shell = new ShellLink()
  activity = new Activity()
  #server
  #automator
  #page
  #origins

  /** @param {{ dist: string, port?: number, headless?: boolean, width?: number, height?: number, origins?: string[], dataFolder?: string, page?: string }} options */
  static async start(options) {
    const host = new Host()
    try {
      await host.#prepare(options)
      if (options.headless ?? true) await host.#openBrowser()
      else host.shell.on('connected', () => void host.restart().catch((reason) => host.emit('fault', { kind: 'launch', message: reason.message })))
    } catch (reason) {
      await host.close()
      throw reason
    }
    return host
  }

  async #prepare({ dist, port = 0, width = 375, height = 812, origins = [], dataFolder, page }) {
    this.app = new CompiledApp(dist)
    this.bundles = await buildBundles()
    this.device = deviceOf({ width, height })
    this.kept = new KeptData(dataFolder)
    this.measures = new Measures((fault) => this.emit('fault', fault))
    this.#page = page
    this.#origins = origins
    this.phone = this.#createPhone()
    this.#automator = new Automator(this)
    const files = new HttpFiles({ app: this.app, bundles: this.bundles, tempFile: (name) => this.phone.files.read(name) })
    this.#server = await listen({ port, files, onShell: (socket) => this.shell.attach(socket), onClient: (socket) => this.#automator.attach(socket) })
    this.shell.on('message', (message) => this.#fromScreen(message))
    this.shell.on('asked', (message) => void this.#answerScreen(message))
  }

  #createPhone() {
    const declared = { request: this.#origins, uploadFile: this.#origins, downloadFile: this.#origins }
    return new Phone({
      config: this.app.config,
      domains: declared,
      shell: this.shell,
      measures: this.measures,
      askApp: (method, params) => this.running.ask(method, params, { patient: true }),
      front: () => this.running.front?.pageId,
      keep: () => this.#keepPhone(),
      kept: this.kept.phone,
    })
  }

  #keepPhone() {
    const { privacy, scopes, subscriptions } = this.phone.state
    this.kept.phone = { privacy, scopes, subscriptions }
    this.kept.write()
  }

  async #openBrowser() {
    const connected = new Promise((resolve) => this.shell.once('connected', resolve))
    this.browser = await Browser.open(this.url, this.device)
    this.browser.onFault((message, stack) => this.measures.fault({ kind: 'view', message, stack }))
    await connected
    await this.restart(this.#page)
  }

  get url() {
    return `http://127.0.0.1:${this.#server.port}/`
  }

  get endpoint() {
    return `ws://127.0.0.1:${this.#server.port}`
  }

  /** Ends the app and starts it anew; what it stored is still there. */
  async restart(page = this.#page) {
    await this.running?.end()
    this.activity.forget()
    this.shell.tell('start', { device: this.device })
    this.running = new RunningApp(this)
    this.#automator.follow(this.running)
    await this.running.start(page)
  }

  /** One finger on the screen. */
  touch(x, y) {
    if (!this.browser) throw new Error('taps need the headless browser: start without --open')
    return this.browser.touch(x, y)
  }

  screenshot() {
    if (!this.browser) throw new Error('pictures need the headless browser: start without --open')
    return this.browser.screenshot()
  }

  /** A tap on something that WeChat itself has drawn: by its name ('confirm', 'item-0') or its label. */
  async tapNative(target) {
    const { x, y } = await this.shell.ask('locate', { target })
    this.measures.effort.nativeTaps += 1
    await this.touch(x, y)
    return {}
  }

  /** Puts things on the phone: photos, places, a code to scan, decisions. */
  setPhone(state) {
    const unknown = Object.keys(state).find((name) => !(name in this.phone.state))
    if (unknown) throw new Error(`the phone has no ${unknown}: ${Object.keys(this.phone.state).join(', ')}`)
    const { networkType } = this.phone.state
    Object.assign(this.phone.state, state)
    if (state.networkType && state.networkType !== networkType) {
      this.running.tell({ type: 'network', isConnected: state.networkType !== 'none', networkType: state.networkType })
    }
    this.#keepPhone()
  }

  /** What the page in front would send to a friend. */
  share() {
    return this.running.ask('ask.pageEvent', { pageId: this.running.front.pageId, method: 'onShareAppMessage', detail: { from: 'menu' } })
  }

  /** What app code asks of the world around it. */
  async answerApp(method, params) {
    switch (method) {
      case 'wx':
        return this.phone.call(params.name, params.options ?? {}, { taskId: params.taskId })
      case 'package.enter':
        return this.#enter(params.path)
      case 'view.query':
        return this.shell.askPage(Number.parseInt(params.pageKey, 10), 'query', { questions: params.questions })
      default:
        throw new Error(`the host does not answer ${method}`)
    }
  }

  #enter(path) {
    const { root, name, bytes } = this.app.files.packageOf(path)
    if (!this.measures.packages.some((one) => one.name === name)) this.measures.entered(name, bytes)
    return { root }
  }

  #fromScreen(message) {
    const { type, pageId } = message
    switch (type) {
      case 'applied':
        this.measures.drawn(pageId, message.measures, message.id)
        this.activity.ended(`setData ${message.id}`)
        this.running.tell({ type: 'applied', id: message.id })
        return this.running.tell({ type: 'drawn', pageId })
      case 'drawn':
        this.measures.drawn(pageId, message.measures)
        this.activity.ended(`page ${pageId}`)
        return this.running.tell({ type: 'drawn', pageId })
      case 'event':
        return this.#event(message)
      case 'viewFault':
        return this.measures.fault({ kind: 'view', message: message.message, stack: message.stack, page: this.running?.pages.get(pageId) })
      default:
        return this.running.tell(message)
    }
  }

  #event({ pageId, key, method, event }) {
    if (event.type === 'tap') this.phone.tapped()
    const message = { type: 'event', key, method, event }
    this.measures.event(pageId, Buffer.byteLength(JSON.stringify(message)))
    this.activity.happened()
    this.running.tell(message)
  }

  async #answerScreen({ id, method, params }) {
    try {
      const result = method === 'openType' ? await this.phone.openType(params) : await this.running.ask('auto.callWx', { method: params.method, args: [params.options] })
      this.shell.settle(id, result ?? {})
    } catch (reason) {
      this.shell.settle(id, undefined, { message: reason.message })
    }
  }

  async close() {
    await this.running?.end()
    await this.browser?.close()
    await this.#server?.close()
  }
}
