import automator from 'miniprogram-automator'
import type { Fault } from './weapp-host'

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>

/** A file that was opened in WeChat or handed on in a chat: its bytes in number, and the first four as characters. */
export type FileOut = Readonly<{ name: string; size: number; begins: string }>

/** What a test puts on the phone. */
export type PhoneState = Partial<{
  /** 'none' is without a network. */
  networkType: 'wifi' | '4g' | 'none'
  /** Where wx.login gets its code: whose account it is. */
  loginFrom: Readonly<{ url: string; body?: unknown }>
  /** Files of this machine that chooseMedia offers, and those that chats hold. */
  album: readonly string[]
  chatFiles: readonly string[]
  places: readonly Readonly<{ name: string; address: string; latitude: number; longitude: number }>[]
  /** What scanCode sees: a text, or a mini-program's own code. Without one the camera stays open until it is cancelled. */
  scan: string | Readonly<{ path: string }>
  scopes: Readonly<Record<string, boolean>>
  subscriptions: Readonly<{ mainSwitch: boolean; templates: Readonly<Record<string, Readonly<{ title?: string; state?: 'ban' }>>>; kept: Readonly<Record<string, 'accept' | 'reject'>> }>
  privacy: Readonly<{ declared: readonly string[]; agreed: boolean; contractName: string }>
}>

export type PhoneOptions = Readonly<{
  width?: number
  height?: number
  /** path?query to open instead of the first page, as a scanned code or a card does. */
  page?: string
  /** What the app finds stored, by key. */
  storage?: Readonly<Record<string, unknown>>
  state?: PhoneState
}>

export type Disturbance = Readonly<{
  /** unreachable: never arrives; lost: arrives, its answer does not; status: is said to be answered so; held: waits until `undisturb`. */
  how: 'unreachable' | 'lost' | 'status' | 'held'
  /** Part of the address. */
  url?: string
  method?: string
  times?: number
  status?: number
  body?: unknown
}>

export type NativeScreen = Readonly<{
  toast: string | null
  question: Readonly<{ kind: string; title: string; content: string; labels: readonly Readonly<{ name: string; label: string }>[] }> | null
}>

export type Effort = Readonly<{ taps: number; nativeTaps: number; fieldsTyped: number }>

type Line = Readonly<{ tell: <T>(method: string, params?: unknown) => Promise<T>; putAway: () => Promise<void> }>

/** One phone of the host: `mini` is what miniprogram-automator gives, the rest is what its protocol has no word for. */
export class HostedPhone {
  mini!: MiniProgram
  /** Everything WeChat would complain of, since the phone was switched on. */
  readonly faults: Fault[] = []

  constructor(readonly endpoint: string, private readonly line: Line) {}

  async connect(): Promise<void> {
    this.mini = await automator.connect({ wsEndpoint: this.endpoint })
  }

  hearFault(fault: Fault): void {
    this.faults.push(fault)
  }

  hangUp(): void {
    this.mini.disconnect()
  }

  /** Nothing is on its way any more: no request, no route, no update that is not drawn. @throws what still is, after the limit */
  settled(limitMs = 10_000): Promise<void> {
    return this.line.tell('Host.settle', { limitMs })
  }

  put(state: PhoneState): Promise<void> {
    return this.line.tell('Host.setPhone', state)
  }

  state(): Promise<PhoneState & Readonly<{ called: readonly string[]; opened: readonly FileOut[]; handedOn: readonly FileOut[]; clipboard: string; mapped: readonly Readonly<{ name: string; address: string; latitude: number; longitude: number }>[]; shared: unknown; keepsScreenOn: boolean }>> {
    return this.line.tell('Host.getPhone')
  }

  /** Lets requests fail; answers an id for `undisturb`. */
  async disturb(rule: Disturbance): Promise<number> {
    return (await this.line.tell<{ id: number }>('Host.disturb', rule)).id
  }

  /** Ends one disturbance, or all; answers how often each was met. */
  async undisturb(id?: number): Promise<readonly number[]> {
    return (await this.line.tell<{ met: number[] }>('Host.undisturb', { id })).met
  }

  /** What WeChat itself shows over the page: a toast, a question. */
  native(): Promise<NativeScreen> {
    return this.line.tell('Host.native')
  }

  /** A real tap on something of WeChat's, once it is there: by its label or its name ('confirm', 'cancel', 'item-0', 'column-0-3'). */
  tapNative(target: string, limitMs = 5_000): Promise<void> {
    return this.line.tell('Host.tapNative', { target, limitMs })
  }

  /** Ends the app and opens it anew; what it stored is still there. */
  restart(page?: string): Promise<void> {
    return this.line.tell('Host.restart', { page })
  }

  background(): Promise<void> {
    return this.line.tell('Host.background')
  }

  foreground(): Promise<void> {
    return this.line.tell('Host.foreground')
  }

  /** What the page in front would send to a friend. */
  share(): Promise<Readonly<{ title?: string; path?: string; imageUrl?: string }> | null> {
    return this.line.tell('Host.share')
  }

  resetEffort(): Promise<void> {
    return this.line.tell('Host.resetEffort')
  }

  async effort(): Promise<Effort> {
    return (await this.line.tell<{ effort: Effort }>('Host.getMeasures')).effort
  }

  async putAway(): Promise<void> {
    this.hangUp()
    await this.line.putAway()
  }
}
