import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function executable() {
  const found = process.env.CHROMIUM_PATH ?? CANDIDATES.find(existsSync)
  if (!found) throw new Error(`no Chromium found (${CANDIDATES.join(', ')}): install it, or name it in CHROMIUM_PATH`)
  return found
}

/** The screen of the phone in a Chromium without a window: real fingers, real pictures. */
export class Browser {
  #browser
  #page

  static async open(url, device) {
    const browser = new Browser()
    browser.#browser = await chromium.launch({ executablePath: executable(), args: FLAGS, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false })
    const context = await browser.#browser.newContext({
      viewport: { width: device.width, height: device.height },
      deviceScaleFactor: device.pixelRatio,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    browser.#page = await context.newPage()
    await browser.#page.goto(url)
    return browser
  }

  /** What the screen itself complains of. */
  onFault(listener) {
    this.#page.on('pageerror', (error) => listener(error.message, error.stack))
  }

  async touch(x, y) {
    await this.#page.touchscreen.tap(x, y)
  }

  async screenshot() {
    return (await this.#page.screenshot()).toString('base64')
  }

  async close() {
    await this.#browser.close()
  }
}
