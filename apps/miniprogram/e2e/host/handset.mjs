import { EventEmitter } from 'node:events'
import { performance } from 'node:perf_hooks'
import { Activity } from './activity.mjs'
import { Automator } from './automator/automator.mjs'
import { deviceOf } from './device.mjs'
import { KeptData } from './kept-data.mjs'
import { OURS } from './measures/budgets.mjs'
import { Measures } from './measures/measures.mjs'
import { Phone } from './phone/phone.mjs'
import { RunningApp } from './running-app.mjs'
import { HttpFiles } from './server/http-files.mjs'
import { listen } from './server/listen.mjs'
import { ShellLink } from './server/shell-link.mjs'
import { listenToScreen } from './screen-traffic.mjs'

const NATIVE_PATIENCE_MS = 5_000
const SETTLE_PATIENCE_MS = 10_000
const LOOK_MS = 25

/** A phone with one mini-program on it. Emits 'fault' for everything WeChat would complain of, 'closeAsked' when a client wants it gone, 'closed'. */
export class Handset extends EventEmitter {
  app
  bundles
  device
  /** How long either world may take to answer. */
  patienceMs
  lastPageId = 0
  running
  shell
  activity = new Activity()
  #servers
  #browser
  #server
  #automator
  #screen
  #page
  #closed = false

  constructor({ app, bundles, servers, browser, patienceMs }) {
    super()
    Object.assign(this, { app, bundles, patienceMs })
    this.shell = new ShellLink(patienceMs)
    this.#servers = servers
    this.#browser = browser
    this.measures = new Measures({ onFault: (fault) => this.emit('fault', fault), namesRead: app.namesRead })
  }

  async switchOn({ port = 0, width = 375, height = 812, dataFolder, page, state = {}, storage = {} }) {
    this.device = deviceOf({ width, height })
    this.kept = new KeptData(dataFolder)
    for (const [key, value] of Object.entries(storage)) this.kept.store(key, JSON.stringify(value))
    this.#page = page
    this.phone = this.#createPhone()
    this.setPhone(state)
    this.#automator = new Automator(this)
    const files = new HttpFiles({ app: this.app, bundles: this.bundles, phone: this.phone, activity: this.activity })
    this.#server = await listen({ port, files, onShell: (socket) => this.shell.attach(socket), onClient: (socket) => this.#automator.attach(socket) })
    listenToScreen(this)
    if (this.#browser) await this.#openScreen()
    else this.shell.on('connected', () => void this.restart().catch((reason) => this.emit('fault', { kind: 'launch', message: reason.message })))
  }

  #createPhone() {
    return new Phone({
      config: this.app.config,
      servers: this.#servers,
      shell: this.shell,
      measures: this.measures,
      askApp: (method, params) => this.running.ask(method, params, { patient: true }),
      front: () => this.running.front?.pageId,
      frontPath: () => this.running?.front?.path,
      keep: () => this.#keepPhone(),
      kept: this.kept.phone,
    })
  }

  #keepPhone() {
    const { privacy, scopes, subscriptions } = this.phone.state
    this.kept.phone = { privacy, scopes, subscriptions }
    this.kept.write()
  }

  async #openScreen() {
    const connected = new Promise((resolve) => this.shell.once('connected', resolve))
    this.#screen = await this.#browser.screen(this.url, this.device)
    this.#screen.onFault((message, stack) => this.measures.fault({ kind: 'view', message, stack }))
    await connected
    await this.restart()
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

  get #ownScreen() {
    if (!this.#screen) throw new Error('taps and pictures need the headless browser: start without --open')
    return this.#screen
  }

  /** One finger on the screen. */
  touch(x, y) {
    return this.#ownScreen.touch(x, y)
  }

  screenshot() {
    return this.#ownScreen.screenshot()
  }

  /** A tap on something that WeChat itself has drawn or is about to: by its name ('confirm', 'item-0') or its label. */
  async tapNative(target, limitMs = NATIVE_PATIENCE_MS) {
    const { x, y } = await this.#locate(target, performance.now() + limitMs)
    this.measures.effort.nativeTaps += 1
    await this.touch(x, y)
    this.activity.happened()
    return {}
  }

  async #locate(target, until) {
    for (;;) {
      try {
        return await this.shell.ask('locate', { target })
      } catch (reason) {
        if (performance.now() > until) throw reason
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }

  /** Resolves when nothing is on its way any more; rejects with what still is. */
  settled(limitMs = SETTLE_PATIENCE_MS) {
    return this.activity.settled(limitMs, async () => {
      await this.running.ask('auto.ping', {})
      await this.audit()
    })
  }

  /** Looks at the page in front, as it is now: hit areas, contrast, pictures. */
  async audit() {
    const { pageId } = this.running.front
    const findings = await this.shell.askPage(pageId, 'audit', OURS.hits)
    this.measures.audited(pageId, findings)
    return findings
  }

  /** Puts things on the phone: photos, places, a code to scan, decisions. */
  setPhone(state) {
    const unknown = Object.keys(state).find((name) => !(name in this.phone.state))
    if (unknown) throw new Error(`the phone has no ${unknown}: ${Object.keys(this.phone.state).join(', ')}`)
    const { networkType } = this.phone.state
    Object.assign(this.phone.state, state)
    if (state.networkType && state.networkType !== networkType) {
      this.running?.tell({ type: 'network', isConnected: state.networkType !== 'none', networkType: state.networkType })
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

  async close() {
    if (this.#closed) return
    this.#closed = true
    await this.running?.end()
    await this.#screen?.close()
    await this.#server?.close()
    this.emit('closed')
  }
}
