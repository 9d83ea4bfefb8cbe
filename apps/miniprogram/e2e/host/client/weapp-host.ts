import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { HostedPhone, type PhoneOptions } from './hosted-phone'

export type HostOptions = Readonly<{
  /** The built mini-program. */
  dist: string
  /** The account's declared server domains, each with the origin that really answers for it ('' for itself). */
  servers?: Readonly<Record<string, string>>
  /** How long app code may take to answer before a call is given up; 15 s. */
  patienceMs?: number
}>

export type Fault = Readonly<{ kind: string; message: string; level?: 'warning'; page?: string; stack?: string }>
type Told = Readonly<{ id?: number; result?: unknown; error?: string; phoneId?: number; fault?: Fault }>
type Waiting = Readonly<{ resolve: (result: never) => void; reject: (reason: Error) => void }>

const PROGRAM = path.resolve(__dirname, '../serve.mjs')

/** The headless WeChat: one child process with one Chromium for all phones. It ends with this process at the latest. */
export class WeappHost {
  private readonly waiting = new Map<number, Waiting>()
  private readonly phones = new Map<number, HostedPhone>()
  private last = 0

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (told: Told) => this.hear(told))
    child.once('exit', (code) => this.lose(new Error(`the host of the mini-program ended (${String(code)})`)))
  }

  /** @throws what WeChat would refuse about the package, one fault a line with file and line */
  static async open(options: HostOptions): Promise<WeappHost> {
    const host = new WeappHost(fork(PROGRAM, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] }))
    try {
      await host.ask('open', options)
    } catch (reason) {
      await host.close()
      throw reason
    }
    return host
  }

  /** A phone of its own: storage, WeChat account, screen. Its mini-program is open and its first page drawn. */
  async phone(options: PhoneOptions = {}): Promise<HostedPhone> {
    const { phoneId, endpoint } = await this.ask<{ phoneId: number; endpoint: string }>('phone', options)
    const phone = new HostedPhone(endpoint, {
      tell: (method, params) => this.ask('tell', { phoneId, method, params }),
      putAway: async () => {
        this.phones.delete(phoneId)
        await this.ask('putAway', { phoneId })
      },
    })
    this.phones.set(phoneId, phone)
    await phone.connect()
    return phone
  }

  /** 体验评分 of every page that any phone has shown: one table, what is over budget, and what was slow on this machine. */
  report(): Promise<Readonly<{ table: string; over: readonly string[]; slow: readonly string[] }>> {
    return this.ask('report', {})
  }

  async close(): Promise<void> {
    if (this.child.exitCode !== null) return
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    for (const phone of this.phones.values()) phone.hangUp()
    if (this.child.connected) this.child.disconnect()
    await ended
  }

  private ask<T>(method: string, params: unknown): Promise<T> {
    this.last += 1
    const id = this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
      this.child.send({ id, method, params })
    })
  }

  private hear({ id, result, error, phoneId, fault }: Told): void {
    if (fault && phoneId !== undefined) return this.phones.get(phoneId)?.hearFault(fault)
    const waiting = this.waiting.get(id ?? 0)
    this.waiting.delete(id ?? 0)
    if (error === undefined) waiting?.resolve(result as never)
    else waiting?.reject(new Error(error))
  }

  private lose(reason: Error): void {
    for (const { reject } of this.waiting.values()) reject(reason)
    this.waiting.clear()
  }
}
