import type { ClockView, DemoCodeAnswer, DemoView, PhotoView, Problem, SessionAnswer } from '@silin/shared'
import { readFile } from 'node:fs/promises'

/** Where the running product answers. npm test brings one up on a database of its own and says where. */
export const ORIGIN = told('JOURNEY_BASE_URL')
export const CHROMIUM = told('CHROMIUM_PATH')

export function told(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: npm run test:journeys brings the product up and tells the journeys where it is.`)
  return value
}

export type Answer<T> = Readonly<{ status: number; body: T; problem: Problem | undefined }>

async function exchange<T>(method: string, path: string, body?: unknown, token?: string): Promise<Answer<T>> {
  const headers = { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const answer = await fetch(`${ORIGIN}/api${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
  const said = (await answer.json()) as unknown
  return { status: answer.status, body: said as T, problem: answer.ok ? undefined : (said as Problem) }
}

function good<T>(answer: Answer<T>, what: string): T {
  if (answer.problem) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** The product's clock: it only goes forward, and no rule is shortened. */
export const clock = {
  now: async () => new Date(good(await exchange<DemoView>('GET', '/demo'), 'the demo').now),
  pass: async (minutes: number) => new Date(good(await exchange<ClockView>('POST', '/demo/clock', { minutes }), 'the clock').now),
  async passTo(instant: string | Date): Promise<Date> {
    const now = await clock.now()
    const minutes = Math.ceil((new Date(instant).getTime() - now.getTime()) / 60_000)
    return minutes > 0 ? clock.pass(minutes) : now
  },
}

const OVER: ReadonlySet<string> = new Set(['session.expired', 'session.ended'])

/** Somebody who talks to the API without a phone: sets the scene, and tries what no page offers. */
export class Caller {
  private token: string | undefined

  private static readonly known = new Map<string, Promise<Caller>>()

  private constructor(readonly person: string) {}

  /** Signed in once for a whole story: WeChat takes a hundred sign-ins of one person a minute, and a scene is set faster than that. */
  static as(person: string): Promise<Caller> {
    const known = Caller.known.get(person) ?? Caller.signedIn(person)
    Caller.known.set(person, known)
    return known
  }

  private static async signedIn(person: string): Promise<Caller> {
    const caller = new Caller(person)
    try {
      await caller.signIn()
    } catch (reason) {
      Caller.known.delete(person)
      throw reason
    }
    return caller
  }

  private async signIn(): Promise<void> {
    const { code } = good(await exchange<DemoCodeAnswer>('POST', '/demo/codes', { personKey: this.person }), this.person)
    this.token = good(await exchange<SessionAnswer>('POST', '/sessions', { code }), this.person).tokens.accessToken
  }

  /** The answer as it came. A session that ran out while the clock was moved is begun anew first. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const answer = await exchange<T>(method, path, body, this.token)
    if (!OVER.has(answer.problem?.code ?? '')) return answer
    await this.signIn()
    return exchange<T>(method, path, body, this.token)
  }

  async get<T>(path: string): Promise<T> {
    return good(await this.ask<T>('GET', path), `${this.person} GET ${path}`)
  }

  async post<T>(path: string, body: unknown = {}): Promise<T> {
    return good(await this.ask<T>('POST', path, body), `${this.person} POST ${path}`)
  }

  /** What is printed: only that it came. */
  async print(path: string): Promise<void> {
    await this.get('/me') // a token that ran out is renewed by this one
    const answer = await fetch(`${ORIGIN}/api${path}`, { method: 'POST', headers: { authorization: `Bearer ${this.token ?? ''}`, 'content-type': 'application/json' }, body: '{}' })
    if (!answer.ok) throw new Error(`${this.person} prints ${path}: ${answer.status}`)
    await answer.arrayBuffer()
  }

  /** Sends a picture and keeps its id. */
  async upload(file: string): Promise<string> {
    return (await this.send(file)).photoId
  }

  async send(file: string): Promise<PhotoView> {
    return this.sendTo<PhotoView>('/photos', 'photo.jpg', new Uint8Array(await readFile(file)))
  }

  /** A file for a route that takes one. */
  async sendTo<T>(path: string, fileName: string, bytes: BlobPart): Promise<T> {
    await this.get('/me') // a token that ran out is renewed by this one
    const form = new FormData()
    form.append('file', new Blob([bytes]), fileName)
    const answer = await fetch(`${ORIGIN}/api${path}`, { method: 'POST', headers: { authorization: `Bearer ${this.token ?? ''}` }, body: form })
    if (!answer.ok) throw new Error(`${this.person} sends ${fileName}: ${answer.status}`)
    return (await answer.json()) as T
  }
}
