import { writeFile } from 'node:fs/promises'
import type automator from 'miniprogram-automator'
import { PATIENCE_MS, Phone, type GotFile, type Network, type Place, type Size, type Target, type Words } from './phone'

export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

/** What miniprogram-automator has no word for, or where WeChat itself answers: our host and DevTools each have their way. */
export interface Handset {
  readonly mini: MiniProgram
  readonly faults: readonly string[]
  readonly network: Network
  readonly isShared: boolean
  /** Whatever comes next is done by its owner; it may have been in other hands. */
  takeInHand(): Promise<void>
  /** Nothing is on its way any more. */
  settled(): Promise<void>
  /** Before the page's button is tapped: what WeChat's own screens will offer. */
  offerPhotos(files: readonly string[]): Promise<void>
  takePhotos(count: number): Promise<void>
  /** Where the page asked for the camera alone. */
  pressShutter(): Promise<void>
  offerPlace(place: Place): Promise<void>
  takePlace(place: Place): Promise<void>
  /** What the camera will see. */
  offerScan(text: string): Promise<void>
  /** WeChat's wheel, opened by a tap on the row. */
  turnWheel(row: string, words: string): Promise<void>
  answer(choice: 'yes' | 'no'): Promise<void>
  /** What was opened and handed on so far; null where nobody tells. */
  filesGot(): Promise<readonly GotFile[] | null>
  restart(page: string): Promise<void>
  away(): Promise<void>
}

const LOOK_AGAIN_MS = 40
const CONTROLS = ['button', 'tab', 'radio'].map((role) => `@aria-role='${role}'`).join(' or ')

const addressOf = (path: string, params: Readonly<Record<string, string>>) => {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `${path}${query ? `?${query}` : ''}`
}
/** The client types its lists as any. */
const all = (from: Pick<Page, '$$'>, selector: string): Promise<Element[]> => from.$$(selector)
const fits = (text: string, words: Words) => (typeof words === 'string' ? text.includes(words) : words.test(text))
const told = (target: Target, having?: Words) => `${typeof target === 'string' ? target : JSON.stringify(target)}${having === undefined ? '' : ` with ${String(having)}`}`

const numbers = ({ width, height }: Readonly<{ width: unknown; height: unknown }>) => ({ width: Number(width), height: Number(height) })

/** The mini-program itself, through miniprogram-automator. */
export class WeappPhone extends Phone {
  readonly speaks = false

  constructor(owner: string, private readonly handset: Handset) {
    super(owner)
  }

  get isShared(): boolean {
    return this.handset.isShared
  }

  get network(): Network {
    return this.handset.network
  }

  get faults(): readonly string[] {
    return this.handset.faults
  }

  async open(path: string, params: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.handset.takeInHand()
    // The client's own reLaunch sleeps three seconds.
    await this.handset.mini.callWxMethod('reLaunch', { url: addressOf(path, params) })
    await this.handset.settled()
    await this.see('.page')
  }

  async reopen(path: string, params: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.handset.takeInHand()
    await this.handset.restart(addressOf(path, params))
    await this.see('.page')
  }

  async param(name: string): Promise<string> {
    return this.until(`read ${name} in the address`, async () => {
      const value: unknown = (await this.front()).query[name]
      return typeof value === 'string' ? decodeURIComponent(value) : undefined
    })
  }

  private async front(): Promise<Page> {
    await this.handset.takeInHand()
    const page = await this.handset.mini.currentPage()
    if (!page) throw new Error('there is no page in front')
    return page
  }

  private async elements(target: Target, having?: Words): Promise<Element[]> {
    const found = typeof target === 'string' ? await all(await this.front(), target) : await this.inside(target)
    if (having === undefined) return found
    const texts = await Promise.all(found.map((element) => element.text()))
    return found.filter((_, i) => fits(texts[i] ?? '', having))
  }

  private async inside({ inside, having, find }: Exclude<Target, string>): Promise<Element[]> {
    const outer = await this.elements(inside, having)
    return (await Promise.all(outer.map((element) => all(element, find)))).flat()
  }

  /** Asks until it gets an answer that is one. An element may be gone between two questions; then it is asked for anew. */
  private async until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS
    for (let last: unknown; ; ) {
      try {
        const answer = await ask()
        if (answer !== undefined) return answer
      } catch (reason) {
        last = reason
      }
      if (performance.now() > deadline) throw new Error(`${this.owner}: ${what} within ${PATIENCE_MS} ms${last ? ` (${String(last)})` : ''}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }

  private shown(target: Target, having?: Words): Promise<Element> {
    return this.until(`see ${told(target, having)}`, async () => (await this.elements(target, having))[0])
  }

  async see(target: Target, having?: Words): Promise<void> {
    await this.shown(target, having)
  }

  async seeGone(target: Target, having?: Words): Promise<void> {
    await this.until(`see no more ${told(target, having)}`, async () => ((await this.elements(target, having)).length === 0 ? true : undefined))
  }

  async count(target: Target, having?: Words): Promise<number> {
    await this.handset.settled()
    return (await this.elements(target, having)).length
  }

  async textOf(target: Target, having?: Words): Promise<string> {
    return this.until(`read ${told(target, having)}`, async () => (await (await this.elements(target, having))[0]?.text())?.trim())
  }

  async textOtherThan(former: string, selector: string): Promise<string> {
    return this.until(`read other than “${former}” in ${selector}`, async () => {
      const text = (await (await this.elements(selector))[0]?.text())?.trim()
      return text === undefined || text.includes(former) ? undefined : text
    })
  }

  async isOff(selector: string): Promise<boolean> {
    await this.handset.settled()
    return this.until(`ask ${selector}`, async () => {
      const element = (await this.elements(selector))[0]
      return element && String(await element.attribute('aria-disabled')) === 'true'
    })
  }

  async typedIn(field: string): Promise<string> {
    await this.handset.settled()
    return this.until(`read the field ${field}`, async () => {
      const value: unknown = await (await this.elements(field))[0]?.value()
      return typeof value === 'string' ? value : undefined
    })
  }

  async controls(): Promise<Size[]> {
    await this.handset.settled()
    const elements: Element[] = await (await this.front()).getElementsByXpath(`//*[${CONTROLS}]`)
    return Promise.all(elements.map(async (element) => ({ name: (await element.attribute('aria-label')) || (await element.text()), ...numbers(await element.size()) })))
  }

  async fontSizeOf(selector: string): Promise<number> {
    return this.until(`measure ${selector}`, async () => {
      const [element] = await this.elements(selector)
      return element && parseFloat(await element.style('font-size'))
    })
  }

  async settled(): Promise<void> {
    await this.handset.settled()
    await this.seeGone('.bone')
  }

  async wholePicture(file: string, screens = Infinity): Promise<void> {
    const { mini } = this.handset
    const { height } = numbers(await (await this.front()).size())
    const { windowHeight } = (await mini.systemInfo()) as { windowHeight: number }
    for (let screen = 1, top = 0; ; screen += 1, top += windowHeight) {
      if (top > 0) await mini.callWxMethod('pageScrollTo', { scrollTop: top, duration: 0 })
      await this.settled()
      await mini.screenshot({ path: `${file}${screen > 1 ? `-${screen}` : ''}.png` })
      if (screen >= screens || top + windowHeight >= height) return
    }
  }

  async evidence(file: string): Promise<void> {
    const { path, query } = await this.front()
    const words = (await (await this.elements('.page'))[0]?.text()) ?? ''
    await this.handset.mini.screenshot({ path: `${file}.png` })
    await writeFile(`${file}.txt`, [addressOf(path, query as Record<string, string>), words, ...this.faults].join('\n\n'))
  }

  filesGot(count: number): Promise<readonly GotFile[] | null> {
    return this.until(`get ${count} files`, async () => {
      const files = await this.handset.filesGot()
      return files === null || files.length >= count ? files : undefined
    })
  }

  away(): Promise<void> {
    return this.handset.away()
  }

  /** A tap that something covers, or whose target is being redrawn, is tried again: so does a person. */
  protected async touch(target: Target, having: Words | undefined, which: 'only' | 'first'): Promise<void> {
    await this.until(`tap ${told(target, having)}`, async () => {
      await this.handset.settled()
      const found = await this.elements(target, having)
      if (which === 'only' && found.length > 1) throw new Error(`${found.length} look the same`)
      await found[0]?.tap()
      return found[0]
    })
  }

  protected async fill(field: string, words: string): Promise<void> {
    await this.until(`type into ${field}`, async () => {
      await this.handset.settled()
      const input = (await this.elements(field))[0] as (Element & { input(value: string): Promise<void> }) | undefined
      await input?.input(words)
      return input
    })
    await this.handset.settled()
  }

  protected async choose(row: string, words: string): Promise<void> {
    await this.shown(`${row} picker`)
    await this.handset.turnWheel(row, words)
    await this.handset.settled()
  }

  protected async pick(button: string, files: readonly string[]): Promise<void> {
    await this.handset.offerPhotos(files)
    await this.touch(button, undefined, 'only')
    await this.handset.takePhotos(files.length)
  }

  protected override async shoot(button: string, file: string): Promise<void> {
    await this.handset.offerPhotos([file])
    await this.touch(button, undefined, 'only')
    await this.handset.pressShutter()
    await this.handset.settled()
  }

  protected async pointAt(button: string, place: Place): Promise<void> {
    await this.handset.takeInHand()
    await this.handset.offerPlace(place)
    await this.touch(button, undefined, 'only')
    await this.handset.takePlace(place)
    await this.handset.settled()
  }

  protected async aimAt(button: string, text: string): Promise<void> {
    await this.handset.takeInHand()
    await this.handset.offerScan(text)
    await this.touch(button, undefined, 'only')
  }

  protected async reply(choice: 'yes' | 'no'): Promise<void> {
    await this.handset.takeInHand()
    await this.handset.answer(choice)
  }
}
