import { readFile, writeFile } from 'node:fs/promises'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Download, type Locator, type Page, type Route } from 'playwright-core'
import { PATIENCE_MS, Phone, type GotFile, type Network, type Request, type Size, type Target, type Words } from './phone'
import type { Phones } from './phones'
import { CHROMIUM, ORIGIN } from './product'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const AGENT = 'Mozilla/5.0 (Linux; Android 14; Phone) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'
const HOME = '/pages/home/index'
const CONTROLS = '[role=button], [role=tab], [role=radio]'
const WHEEL_ROW = 34

let browser: Browser | undefined

/** Phones that are windows of one browser, showing the H5 page. */
export const browserPhones: Phones = {
  async start() {
    browser ??= await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  },
  async stop() {
    await browser?.close()
    browser = undefined
  },
  async of(person, { width = 375, height = 812, elder, sharp } = {}) {
    if (!browser) throw new Error('the browser is not open: journeys are told inside journey()')
    const screen = { viewport: { width, height }, deviceScaleFactor: sharp ? 2 : 1, isMobile: true, hasTouch: true }
    const context = await browser.newContext({ ...screen, userAgent: AGENT, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    if (elder) await context.addInitScript(() => localStorage.setItem('silin.elder', '{"data":"true"}'))
    const phone = new BrowserPhone(person, context, await context.newPage())
    await phone.open(HOME)
    await phone.tap('.t-go-sign-in')
    await phone.tap(`.t-person-${person}`)
    return phone
  },
}

/** A window of the same browser, which is opened if no phone has opened it. */
export async function aBrowserWindow(options: BrowserContextOptions): Promise<BrowserContext> {
  await browserPhones.start()
  if (!browser) throw new Error('the browser did not open')
  return browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
}

export class BrowserPhone extends Phone {
  readonly network: Network
  readonly faults: string[] = []
  readonly speaks = true
  readonly isShared = false
  private readonly downloads: Download[] = []

  constructor(owner: string, private readonly context: BrowserContext, protected readonly page: Page) {
    super(owner)
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('pageerror', (error) => this.faults.push(error.stack ?? error.message))
    page.on('download', (download) => this.downloads.push(download))
    this.network = networkOf(context, page)
  }

  async open(path: string, params: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams(params).toString()
    // The same address again would only scroll; a link opens the page anew.
    await this.page.goto('about:blank')
    await this.page.goto(`${ORIGIN}/#${path}${query ? `?${query}` : ''}`)
    await this.find('.page').waitFor()
  }

  /** Every address is opened afresh here. */
  reopen(path: string, params?: Readonly<Record<string, string>>): Promise<void> {
    return this.open(path, params)
  }

  async param(name: string): Promise<string> {
    const read = (address: string) => new URLSearchParams(address.split('?')[1]).get(name)
    await this.page.waitForURL(({ href }) => Boolean(read(href)))
    return read(this.page.url()) ?? ''
  }

  /** What is on the screen now; pages further back in the stack are not. */
  protected find(target: Target, having?: Words): Locator {
    const inside = typeof target === 'string' ? undefined : this.find(target.inside, target.having)
    const found = (inside ?? this.page).locator(typeof target === 'string' ? target : target.find).filter({ visible: true })
    return having === undefined ? found : found.filter({ hasText: having })
  }

  async see(target: Target, having?: Words): Promise<void> {
    await this.find(target, having).first().waitFor()
  }

  async seeGone(target: Target, having?: Words): Promise<void> {
    await this.find(target, having).first().waitFor({ state: 'hidden' })
  }

  async count(target: Target, having?: Words): Promise<number> {
    return this.find(target, having).count()
  }

  async textOf(target: Target, having?: Words): Promise<string> {
    return (await this.find(target, having).first().innerText()).trim()
  }

  async textOtherThan(former: string, selector: string): Promise<string> {
    const changed = this.find(selector).filter({ hasNotText: former })
    await changed.waitFor()
    return (await changed.innerText()).trim()
  }

  async isOff(selector: string): Promise<boolean> {
    return (await this.find(selector).first().getAttribute('aria-disabled')) === 'true'
  }

  async typedIn(field: string): Promise<string> {
    return this.inputOf(field).inputValue()
  }

  protected inputOf(field: string): Locator {
    return this.find(`${field} textarea, ${field} input`)
  }

  async controls(): Promise<Size[]> {
    return this.find(CONTROLS).evaluateAll((elements) =>
      elements.map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return { name: element.getAttribute('aria-label') ?? element.textContent ?? element.className, width, height }
      }),
    )
  }

  async fontSizeOf(selector: string): Promise<number> {
    return this.find(selector).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  }

  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle')
    await this.seeGone('.bone')
  }

  async wholePicture(file: string): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 }
    const all = await this.page.evaluate(() => Math.max(...Array.from(document.querySelectorAll('.taro_page'), (element) => element.scrollHeight)))
    await this.page.setViewportSize({ width, height: Math.max(height, all) })
    await this.page.waitForFunction(() => Array.from(document.images).every((image) => image.complete))
    await this.page.screenshot({ path: `${file}.png` })
    await this.page.setViewportSize({ width, height })
  }

  async evidence(file: string): Promise<void> {
    const words = await this.page.evaluate(() => document.body.innerText)
    await this.page.screenshot({ path: `${file}.png` })
    await writeFile(`${file}.txt`, [this.page.url(), words, ...this.faults].join('\n\n'))
  }

  async filesGot(count: number): Promise<readonly GotFile[]> {
    while (this.downloads.length < count) await this.page.waitForEvent('download')
    return Promise.all(
      this.downloads.map(async (download) => ({ name: download.suggestedFilename(), begins: (await readFile(await download.path())).subarray(0, 4).toString('latin1') })),
    )
  }

  async away(): Promise<void> {
    await this.context.close()
  }

  protected async touch(target: Target, having: Words | undefined, which: 'only' | 'first'): Promise<void> {
    const found = this.find(target, having)
    await (which === 'first' ? found.first() : found).tap()
  }

  protected async fill(field: string, words: string): Promise<void> {
    await this.inputOf(field).tap()
    await this.inputOf(field).fill(words)
  }

  /** Taro's stand-in for WeChat's wheel is turned a few rows at a time, as a thumb does. */
  protected async choose(row: string, words: string): Promise<void> {
    await this.find(`${row} .inrow`).tap()
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

  protected async pick(button: string, files: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.find(button).tap()
    await (await chooser).setFiles([...files])
  }

  protected pointAt(): Promise<void> {
    return Promise.reject(new Error('a browser has no map of WeChat’s'))
  }

  protected aimAt(): Promise<void> {
    return Promise.reject(new Error('a browser has no scanner'))
  }

  protected async reply(choice: 'yes' | 'no'): Promise<void> {
    await this.find(choice === 'yes' ? '.taro-model__confirm' : '.taro-model__cancel').tap()
  }
}

function networkOf(context: BrowserContext, page: Page): Network {
  const disturb = ({ method, path }: Request, how: (route: Route) => Promise<void>) =>
    page.route(
      (url) => url.pathname.startsWith('/api') && url.pathname.includes(path),
      (route) => (route.request().method() === method ? how(route) : route.fallback()),
    )
  return {
    lose: () => context.setOffline(true),
    async refuse(request) {
      await disturb(request, (route) => route.abort())
    },
    async loseAnswers(request) {
      await disturb(request, async (route) => {
        await route.fetch()
        await route.abort()
      })
    },
    async mend() {
      await context.setOffline(false)
      await page.unrouteAll()
    },
  }
}
