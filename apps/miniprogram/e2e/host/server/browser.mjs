import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function executable() {
  const found = process.env.CHROMIUM_PATH ?? CANDIDATES.find(existsSync)
  if (!found) throw new Error(`no Chromium found (${CANDIDATES.join(', ')}): install it, or name it in CHROMIUM_PATH`)
  return found
}

/** One Chromium without a window for all phones. It ends with the process that opened it, however that ends: its pipe closes. */
export class Browser {
  #browser

  static async launch() {
    const browser = new Browser()
    browser.#browser = await chromium.launch({ executablePath: executable(), args: FLAGS, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false })
    return browser
  }

  /** The screen of one phone: storage, size and fingers of its own. */
  async screen(url, { width, height, pixelRatio }) {
    const context = await this.#browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: pixelRatio,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    const page = await context.newPage()
    await page.goto(url)
    return new Screen(context, page)
  }

  async close() {
    await this.#browser.close()
  }
}

/** Real fingers, real pictures. */
class Screen {
  #context
  #page

  constructor(context, page) {
    this.#context = context
    this.#page = page
  }

  /** What the screen itself complains of. */
  onFault(listener) {
    this.#page.on('pageerror', (error) => listener(error.message, error.stack))
  }

  async touch(x, y) {
    await this.#page.touchscreen.tap(x, y)
  }

  /** What the phone shows, as base64. */
  async screenshot() {
    return (await this.#page.screenshot()).toString('base64')
  }

  async close() {
    await this.#context.close()
  }
}
