import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PcSignInAsked } from '@silin/shared'
import type { BrowserContext, Page } from 'playwright-core'
import { aBrowserWindow, BrowserPhone } from './browser-phone'
import { takeOut } from './phones'
import type { Look, Target, Words } from './phone'
import { ORIGIN } from './product'

const AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0'
const SIGN_IN = '/packages/account/pages/sign-in/index'
const FOLDER = path.resolve(__dirname, '../../../api/demo')

/** Somebody who is signed in nowhere. */
export const NOBODY = 'nobody'

/** Files as a secretary has them on a PC: the estate’s own list, and one that wants correcting. */
export const REGISTERS = { good: path.join(FOLDER, '柳园小区名册.xlsx'), bad: path.join(FOLDER, '问题名册.xlsx') } as const

/** A window of 1280 on somebody’s desk: a mouse, a keyboard, files to drag. A browser page on every kind of phone’s journey. */
export class Pc extends BrowserPhone {
  constructor(owner: string, context: BrowserContext, page: Page) {
    super(owner, context, page)
  }

  /** 1280 × 800 unless told otherwise, on the page where one signs in. */
  static async open({ width = 1280, height = 800, elder, sharp }: Look = {}): Promise<Pc> {
    const context = await aBrowserWindow({ viewport: { width, height }, deviceScaleFactor: sharp ? 2 : 1, userAgent: AGENT })
    if (elder) await context.addInitScript(() => localStorage.setItem('silin.elder', '{"data":"true"}'))
    const pc = new Pc(NOBODY, context, await context.newPage())
    takeOut(pc)
    await pc.open(SIGN_IN)
    return pc
  }

  /** With a demo person signed in, without a phone. */
  static async of(person: string, look?: Look): Promise<Pc> {
    const pc = await Pc.open(look)
    if (person === NOBODY) return pc
    await pc.tap(`.t-person-${person}`)
    await pc.see('.t-raise')
    return pc
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Presses Tab until this has the focus. */
  async tabTo(selector: string): Promise<void> {
    for (let i = 0; i < 60; i++) {
      await this.page.keyboard.press('Tab')
      if (await this.find(selector).first().evaluate((element) => element.contains(document.activeElement))) return
    }
    throw new Error(`Tab does not come to ${selector}`)
  }

  /** Drags a file over the window and lets it go there. */
  async dropFile(selector: string, file: string): Promise<void> {
    const bytes = (await readFile(file)).toString('base64')
    const data = await this.page.evaluateHandle(
      ([text, name]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name))
        return transfer
      },
      [bytes, path.basename(file)] as const,
    )
    for (const type of ['dragenter', 'dragover', 'drop']) await this.find(selector).dispatchEvent(type, { dataTransfer: data })
  }

  async widthOf(selector: string): Promise<number> {
    return (await this.find(selector).first().boundingBox())?.width ?? 0
  }

  protected override async touch(target: Target, having: Words | undefined, which: 'only' | 'first'): Promise<void> {
    const found = this.find(target, having)
    await (which === 'first' ? found.first() : found).click()
  }

  protected override async fill(field: string, words: string): Promise<void> {
    await this.inputOf(field).click()
    await this.inputOf(field).fill(words)
  }

  protected override async pick(button: string, files: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.find(button).click()
    await (await chooser).setFiles([...files])
  }

  async chooseFile(button: string, file: string): Promise<void> {
    await this.pick(button, [file])
  }
}

/** A PC that asks for a code and shows it to nobody. */
export async function aPcAsking(): Promise<PcSignInAsked> {
  const answer = await fetch(`${ORIGIN}/api/sessions/requests`, { method: 'POST', headers: { 'user-agent': AGENT } })
  if (!answer.ok) throw new Error(`the PC got no code: ${answer.status}`)
  return (await answer.json()) as PcSignInAsked
}
