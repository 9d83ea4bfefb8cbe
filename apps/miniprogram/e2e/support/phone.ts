import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { CHROMIUM, ORIGIN } from './product'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const AGENT = 'Mozilla/5.0 (Linux; Android 14; Phone) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'
const PATIENCE_MS = 15_000
const WHEEL_ROW = 34

export type Look = Readonly<{ width?: number; height?: number; elder?: boolean; sharp?: boolean }>

let browser: Browser | undefined
const phones = new Set<Phone>()

export const phonesInUse = (): readonly Phone[] => [...phones]

export async function openBrowser(): Promise<void> {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

export async function closeBrowser(): Promise<void> {
  phones.clear()
  await browser?.close()
  browser = undefined
}

/** One person's phone: a browser with a phone's screen, touched and typed on as a person would, and counted. */
export class Phone {
  /** Every tap since `startCounting`, also those into a field. */
  taps = 0
  /** Fields somebody had to type into since `startCounting`. */
  fieldsTyped = 0
  /** What the pages threw and nobody caught. */
  readonly faults: string[] = []

  private constructor(readonly owner: string, readonly context: BrowserContext, readonly page: Page) {
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('pageerror', (error) => this.faults.push(error.stack ?? error.message))
  }

  /** A phone on which nobody has opened 四邻议事 yet. */
  static async unused(owner: string, { width = 375, height = 812, elder, sharp }: Look = {}): Promise<Phone> {
    if (!browser) throw new Error('the browser is not open: journeys are told inside journey()')
    const screen = { viewport: { width, height }, deviceScaleFactor: sharp ? 2 : 1, isMobile: true, hasTouch: true }
    const context = await browser.newContext({ ...screen, userAgent: AGENT, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    if (elder) await context.addInitScript(() => localStorage.setItem('silin.elder', '{"data":"true"}'))
    const phone = new Phone(owner, context, await context.newPage())
    phones.add(phone)
    return phone
  }

  /** A phone in the hands of a demo person, signed in through the sign-in page and looking at 首页. */
  static async of(person: string, look?: Look): Promise<Phone> {
    const phone = await Phone.unused(person, look)
    await phone.open('/packages/account/pages/sign-in/index')
    await phone.tap(`.t-person-${person}`)
    await phone.see('.t-raise')
    phone.startCounting()
    return phone
  }

  /** Opens the inbox until the message is there, and then the message: it is sent a moment after what it tells of. */
  async openNotice(words: string): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS
    do {
      await this.open('/packages/account/pages/inbox/index')
      await this.settled()
    } while ((await this.find('.t-notice', words).count()) === 0 && performance.now() < deadline)
    await this.tapFirst('.t-notice', words)
  }

  startCounting(): void {
    this.taps = 0
    this.fieldsTyped = 0
  }

  /** Opens a page by its address, as a link in a message or a scanned code does. */
  async open(path: string, params: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams(params).toString()
    // The same address again would only scroll; a link opens the page anew.
    await this.page.goto('about:blank')
    await this.page.goto(`${ORIGIN}/#${path}${query ? `?${query}` : ''}`)
    await this.find('.page').waitFor()
  }

  /** What is on the screen now; pages further back in the stack are not. */
  find(selector: string, having?: string | RegExp): Locator {
    const found = this.page.locator(selector).filter({ visible: true })
    return having === undefined ? found : found.filter({ hasText: having })
  }

  /** Waits until it is there; one of several will do. */
  async see(selector: string, having?: string | RegExp): Promise<Locator> {
    const found = this.find(selector, having).first()
    await found.waitFor()
    return found
  }

  async seeText(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor()
  }

  async seeGone(selector: string, having?: string | RegExp): Promise<void> {
    await this.find(selector, having).first().waitFor({ state: 'hidden' })
  }

  async textOf(selector: string): Promise<string> {
    return (await (await this.see(selector)).innerText()).trim()
  }

  /** Waits for what comes after `former` in the same place. */
  async textOtherThan(former: string, selector: string): Promise<string> {
    const changed = this.find(selector).filter({ hasNotText: former })
    await changed.waitFor()
    return (await changed.innerText()).trim()
  }

  async tap(selector: string, having?: string | RegExp): Promise<void> {
    await this.tapOn(this.find(selector, having))
  }

  /** Several look the same (rows of a list): the first of them. */
  async tapFirst(selector: string, having?: string | RegExp): Promise<void> {
    await this.tapOn(this.find(selector, having).first())
  }

  async tapOn(target: Locator): Promise<void> {
    this.taps += 1
    await target.tap()
  }

  /** Taps into a field and types. */
  async type(field: string, words: string): Promise<void> {
    const input = this.find(`${field} textarea, ${field} input`)
    this.taps += 1
    this.fieldsTyped += 1
    await input.tap()
    await input.fill(words)
  }

  async typedIn(field: string): Promise<string> {
    return this.find(`${field} textarea, ${field} input`).inputValue()
  }

  /** Turns the wheel of a row to these words and takes them. The wheel stands in for WeChat's own, so its turns are not counted. */
  async turnTo(row: string, words: string): Promise<void> {
    await this.tap(`${row} .inrow`)
    const wheel = this.find('.weui-picker')
    const wanted = wheel.getByText(words, { exact: true })
    const atRest = () => wheel.evaluate((element) => Promise.allSettled(element.getAnimations({ subtree: true }).map((one) => one.finished)).then(() => undefined))
    for (let off = Infinity; Math.abs(off) > WHEEL_ROW / 2; ) {
      await atRest()
      const [body, item] = await Promise.all([wheel.locator('.weui-picker__bd').boundingBox(), wanted.boundingBox()])
      if (!body || !item) throw new Error(`the wheel has no ${words}`)
      const middle = body.y + body.height / 2
      off = item.y + item.height / 2 - middle
      await this.page.touchscreen.tap(body.x + body.width / 2, middle + Math.max(-3 * WHEEL_ROW, Math.min(3 * WHEEL_ROW, off)))
    }
    await atRest()
    await wheel.getByText('确定', { exact: true }).tap()
    await wheel.waitFor({ state: 'hidden' })
  }

  /** Whether a button says that it takes no tap now. */
  async isOff(selector: string): Promise<boolean> {
    return (await (await this.see(selector)).getAttribute('aria-disabled')) === 'true'
  }

  /** A part of the address of the page in front. */
  param(name: string): string {
    const value = new URLSearchParams(this.page.url().split('?')[1]).get(name)
    if (!value) throw new Error(`${this.page.url()} has no ${name}`)
    return value
  }

  /** Answers the phone's own question. */
  async answer(choice: 'yes' | 'no'): Promise<void> {
    await this.tap(choice === 'yes' ? '.taro-model__confirm' : '.taro-model__cancel')
  }

  /** Nothing is being loaded any more: no bones on the page, no answer on its way. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle')
    await this.seeGone('.bone')
  }

  /** The page from top to bottom, as if the phone were as tall as what it shows. */
  async wholePicture(file: string): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 }
    const all = await this.page.evaluate(() => Math.max(...Array.from(document.querySelectorAll('.taro_page'), (element) => element.scrollHeight)))
    await this.page.setViewportSize({ width, height: Math.max(height, all) })
    await this.page.waitForFunction(() => Array.from(document.images).every((image) => image.complete))
    await this.page.screenshot({ path: file })
    await this.page.setViewportSize({ width, height })
  }

  /** Put away for good. */
  async away(): Promise<void> {
    phones.delete(this)
    await this.context.close()
  }

  /** 从相册选择, then these files. */
  async choosePhotos(button: string, files: readonly string[]): Promise<void> {
    await this.tap(button)
    const chooser = this.page.waitForEvent('filechooser')
    await this.tapOn(this.page.getByText('从相册选择', { exact: true }))
    await (await chooser).setFiles([...files])
  }
}
