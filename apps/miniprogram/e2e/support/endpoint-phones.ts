import automator from 'miniprogram-automator'
import { PATIENCE_MS, type Network, type Place } from './phone'
import type { Phones } from './phones'
import { Caller, ORIGIN, told } from './product'
import { WeappPhone, type Handset, type MiniProgram } from './weapp-phone'

const SIGN_IN = '/packages/account/pages/sign-in/index'
const BUSY = '.bone, .is-busy, .is-sending'
const LOOK_AGAIN_MS = 100

/** One mini-program somewhere else (DevTools on a desk): a phone that changes hands. Whoever takes it signs in and is where they were. */
class SharedPhone {
  private holder: string | undefined
  private readonly left = new Map<string, string>()
  readonly faults: string[] = []

  private constructor(readonly mini: MiniProgram) {
    mini.on('exception', (fault: unknown) => this.faults.push(JSON.stringify(fault)))
  }

  static async connect(wsEndpoint: string): Promise<SharedPhone> {
    const phone = new SharedPhone(await automator.connect({ wsEndpoint }))
    // What a story that broke has left behind.
    for (const method of ['request', 'chooseMedia', 'chooseLocation', 'scanCode']) await phone.mini.restoreWxMethod(method)
    await phone.mini.callWxMethod('clearStorageSync')
    return phone
  }

  async handTo(person: string): Promise<void> {
    if (this.holder === person) return
    if (this.holder !== undefined) this.left.set(this.holder, await this.address())
    this.holder = person
    await this.launch(SIGN_IN)
    await this.tapOnce(`.t-person-${person}`)
    await this.shown('.t-raise')
    const place = this.left.get(person)
    if (place !== undefined) await this.launch(place)
  }

  /** Its holder has gone for good: the next one begins at 首页. */
  letGo(person: string): void {
    this.left.delete(person)
    if (this.holder === person) this.holder = undefined
  }

  async launch(url: string): Promise<void> {
    await this.mini.callWxMethod('reLaunch', { url })
    await this.settled()
  }

  /** There is no telling from outside what is on its way; what the page shows while it waits is there to see. */
  async settled(): Promise<void> {
    await this.until(async () => ((await this.all(BUSY)).length === 0 ? true : undefined), 'nothing is on its way')
  }

  async all(selector: string): Promise<{ tap(): Promise<void> }[]> {
    const page = await this.mini.currentPage()
    return page ? ((await page.$$(selector)) as { tap(): Promise<void> }[]) : []
  }

  private tapOnce(selector: string): Promise<true> {
    return this.until(async () => {
      const [found] = await this.all(selector)
      await found?.tap()
      return found && true
    }, `tap ${selector}`)
  }

  private shown(selector: string): Promise<true> {
    return this.until(async () => ((await this.all(selector)).length > 0 ? true : undefined), `see ${selector}`)
  }

  /** A page may be left between two questions; then it is asked anew. */
  private async until<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
    let last: unknown
    for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline; ) {
      try {
        const answer = await ask()
        if (answer !== undefined) return answer
      } catch (reason) {
        last = reason
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
    throw new Error(`not within ${PATIENCE_MS} ms: ${what}${last ? ` (${String(last)})` : ''}`)
  }

  private async address(): Promise<string> {
    const page = await this.mini.currentPage()
    const query = Object.entries((page?.query ?? {}) as Record<string, string>).map(([name, value]) => `${name}=${value}`)
    return `/${page?.path ?? ''}?${query.join('&')}`
  }
}

let shared: SharedPhone | undefined

export const endpointPhones: Phones = {
  async start() {
    shared = await SharedPhone.connect(told('WEAPP_ENDPOINT'))
  },
  stop() {
    shared?.mini.disconnect()
    shared = undefined
    return Promise.resolve()
  },
  async of(person, { elder } = {}) {
    if (!shared) throw new Error('no phone is connected: journeys are told inside journey()')
    shared.letGo(person)
    if (elder) await shared.mini.callWxMethod('setStorageSync', 'silin.elder', 'true')
    await shared.handTo(person)
    return new WeappPhone(person, new EndpointHandset(person, shared))
  },
}

/** What our host does by itself is mocked here, in the app’s own world. */
class EndpointHandset implements Handset {
  readonly isShared = true
  readonly faults: readonly string[]
  readonly network: Network

  constructor(private readonly person: string, private readonly shared: SharedPhone) {
    this.faults = shared.faults
    const disturb = (how: string, method: string, path: string) => this.mini.mockWxMethod('request', disturbed, how, method, path)
    this.network = {
      lose: () => disturb('unreachable', '', ''),
      refuse: ({ method, path }) => disturb('unreachable', method, path),
      loseAnswers: ({ method, path }) => disturb('lost', method, path),
      mend: () => this.mini.restoreWxMethod('request'),
    }
  }

  get mini(): MiniProgram {
    return this.shared.mini
  }

  takeInHand(): Promise<void> {
    return this.shared.handTo(this.person)
  }

  settled(): Promise<void> {
    return this.shared.settled()
  }

  /** The pictures have to be on the phone: it fetches them from the product, where their author has put them. */
  async offerPhotos(files: readonly string[]): Promise<void> {
    await this.takeInHand()
    const caller = await Caller.as(this.person)
    const tempFiles: { tempFilePath: string; size: number; fileType: string }[] = []
    for (const file of files) {
      const { url } = await caller.send(file)
      const answer = (await this.mini.evaluate(downloaded, `${ORIGIN}${url}`)) as { tempFilePath?: string; errMsg: string }
      if (answer.tempFilePath === undefined) throw new Error(`the picture did not come to the phone: ${answer.errMsg}`)
      tempFiles.push({ tempFilePath: answer.tempFilePath, size: 1, fileType: 'image' })
    }
    await this.mini.mockWxMethod('chooseMedia', { tempFiles, type: 'image', errMsg: 'chooseMedia:ok' })
  }

  takePhotos(): Promise<void> {
    return this.mini.restoreWxMethod('chooseMedia')
  }

  pressShutter(): Promise<void> {
    return this.takePhotos()
  }

  async offerPlace(place: Place): Promise<void> {
    await this.mini.mockWxMethod('chooseLocation', { ...place, errMsg: 'chooseLocation:ok' })
  }

  takePlace(): Promise<void> {
    return this.mini.restoreWxMethod('chooseLocation')
  }

  async offerScan(text: string): Promise<void> {
    await this.mini.mockWxMethod('scanCode', { result: text, scanType: 'QR_CODE', charSet: 'UTF-8', errMsg: 'scanCode:ok' })
  }

  async turnWheel(row: string, words: string): Promise<void> {
    const page = await this.mini.currentPage()
    const picker = await page?.$(`${row} picker`)
    const at = ((await picker?.property('range')) as string[] | undefined)?.indexOf(words) ?? -1
    if (at < 0) throw new Error(`the wheel has no ${words}`)
    await picker?.trigger('change', { value: at })
  }

  async answer(choice: 'yes' | 'no'): Promise<void> {
    const native = this.mini.native()
    await (choice === 'yes' ? native.confirmModal() : native.cancelModal())
  }

  /** DevTools shows a file in a window of its own and tells nobody. */
  filesGot(): Promise<null> {
    return Promise.resolve(null)
  }

  /** DevTools keeps its own life; from here an app can only be launched anew. */
  restart(page: string): Promise<void> {
    return this.shared.launch(page)
  }

  away(): Promise<void> {
    this.shared.letGo(this.person)
    return Promise.resolve()
  }
}

declare const wx: { downloadFile(options: { url: string; success: (answer: unknown) => void; fail: (answer: unknown) => void }): void }

/** Runs in the app’s world. */
function downloaded(url: string): Promise<unknown> {
  return new Promise((resolve) => wx.downloadFile({ url, success: resolve, fail: resolve }))
}

type Options = { method?: string; url: string; success?: unknown; fail?: (reason: { errMsg: string }) => void; complete?: (reason: { errMsg: string }) => void }

/** Likewise; it is sent there as text, and nothing from outside of it is there. */
function disturbed(this: { origin: (options: Options) => unknown }, options: Options, how: string, method: string, path: string): unknown {
  const isMeant = (!method || (options.method ?? 'GET') === method) && options.url.includes(path)
  if (!isMeant) return this.origin(options)
  const failed = { errMsg: 'request:fail' }
  const fail = () => {
    options.fail?.(failed)
    options.complete?.(failed)
  }
  if (how === 'lost') return this.origin({ ...options, success: fail, fail, complete: undefined })
  setTimeout(fail, 0)
  return { abort() {}, onHeadersReceived() {}, offHeadersReceived() {} }
}
