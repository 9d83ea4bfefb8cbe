import path from 'node:path'
import { WeappHost, type HostedPhone } from '../host/client'
import type { GotFile, Network, Place } from './phone'
import type { Phones } from './phones'
import { ORIGIN } from './product'
import { WeappPhone, type Handset } from './weapp-phone'

const DIST = path.resolve(__dirname, '../../dist/weapp')
/** Where the build was told to call; the product of a journey answers elsewhere. */
const BUILT_FOR = process.env.API_ORIGIN ?? 'http://127.0.0.1:4400'
/** What the 隐私保护指引 of the account declares. */
const DECLARED = ['chooseMedia', 'chooseLocation', 'chooseMessageFile']

let host: WeappHost | undefined

/** Phones of the headless WeChat: each with an account, a storage and a screen of its own. */
export const hostedPhones: Phones = {
  async start() {
    host = await WeappHost.open({ dist: DIST, servers: { [BUILT_FOR]: ORIGIN } })
  },
  async stop() {
    await host?.close()
    host = undefined
  },
  judgement() {
    if (!host) throw new Error('the host is not open')
    return host.report()
  },
  async of(person, { width = 375, height = 812, elder } = {}) {
    if (!host) throw new Error('the host is not open: journeys are told inside journey()')
    const phone = await host.phone({
      width,
      height,
      storage: elder ? { 'silin.elder': 'true' } : {},
      state: {
        loginFrom: { url: `${ORIGIN}/api/demo/codes`, body: { personKey: person } },
        privacy: { declared: DECLARED, agreed: false, contractName: '《四邻议事小程序隐私保护指引》' },
      },
    })
    await phone.settled()
    return new WeappPhone(person, new HostedHandset(phone))
  },
}

class HostedHandset implements Handset {
  private agreed = false
  readonly isShared = false

  constructor(private readonly phone: HostedPhone) {}

  get mini(): HostedPhone['mini'] {
    return this.phone.mini
  }

  get faults(): readonly string[] {
    return this.phone.faults.map(({ kind, message, page, stack }) => [`${kind}: ${message}`, page, stack].filter(Boolean).join('\n'))
  }

  readonly network: Network = {
    lose: () => this.phone.put({ networkType: 'none' }),
    refuse: async ({ method, path: url }) => void (await this.phone.disturb({ how: 'unreachable', method, url })),
    loseAnswers: async ({ method, path: url }) => void (await this.phone.disturb({ how: 'lost', method, url })),
    mend: async () => {
      await this.phone.undisturb()
      await this.phone.put({ networkType: 'wifi' })
    },
  }

  takeInHand(): Promise<void> {
    return Promise.resolve()
  }

  settled(): Promise<void> {
    return this.phone.settled()
  }

  offerPhotos(files: readonly string[]): Promise<void> {
    return this.phone.put({ album: files })
  }

  async takePhotos(count: number): Promise<void> {
    await this.agree()
    for (let i = 0; i < count; i += 1) await this.phone.tapNative(`item-${i}`)
    await this.phone.tapNative('完成')
  }

  async pressShutter(): Promise<void> {
    await this.agree()
    await this.phone.tapNative('拍照')
  }

  /** WeChat asks once, before the first thing that is private. */
  private async agree(): Promise<void> {
    if (!this.agreed) await this.phone.tapNative('同意')
    this.agreed = true
  }

  offerPlace(place: Place): Promise<void> {
    return this.phone.put({ places: [place] })
  }

  async takePlace({ name, address }: Place): Promise<void> {
    await this.agree()
    await this.phone.tapNative(`${name} ${address}`)
    await this.phone.tapNative('确定')
  }

  offerScan(text: string): Promise<void> {
    return this.phone.put({ scan: text })
  }

  async turnWheel(row: string, words: string): Promise<void> {
    const page = await this.mini.currentPage()
    await (await page?.$(`${row} picker`))?.tap()
    await this.phone.tapNative(words)
    await this.phone.tapNative('确定')
  }

  answer(choice: 'yes' | 'no'): Promise<void> {
    return this.phone.tapNative(choice === 'yes' ? 'confirm' : 'cancel')
  }

  async filesGot(): Promise<readonly GotFile[]> {
    const { opened, handedOn } = await this.phone.state()
    return [...opened, ...handedOn].map(({ name, begins }) => ({ name, begins }))
  }

  async restart(page: string): Promise<void> {
    await this.phone.restart(page.replace(/^\//, ''))
    await this.phone.settled()
  }

  away(): Promise<void> {
    return this.phone.putAway()
  }
}
