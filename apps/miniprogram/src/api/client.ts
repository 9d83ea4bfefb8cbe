import type { SessionTokens } from '@silin/shared'
import { uploadFile } from '../platform/upload'
import { currentTokens, useSession } from '../session'
import { accepted, endpoint, exchange, exchangeForFile, type Answer, type Method } from './exchange'
import { isProblem, Unreachable } from './refused'
import { signInSilently } from './sign-in'

type Query = Readonly<Record<string, string | number | boolean | undefined | null>>

const RENEWABLE = new Set(['session.expired', 'session.missing', 'session.ended'])

function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return pairs.length === 0 ? path : `${path}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
}

let renewing: Promise<string | undefined> | undefined

/** A new access token; parallel callers share one renewal. Undefined when only a person can sign in again (H5). */
function renew(): Promise<string | undefined> {
  renewing ??= renewOnce().finally(() => {
    renewing = undefined
  })
  return renewing
}

async function renewOnce(): Promise<string | undefined> {
  const tokens = currentTokens()
  if (tokens) {
    const answer = await exchange('POST', '/sessions/refresh', { refreshToken: tokens.refreshToken })
    if (answer.status === 200) {
      const renewed = answer.body as SessionTokens
      useSession.getState().keep(renewed)
      return renewed.accessToken
    }
    if (answer.status >= 500 || !isProblem(answer.body)) throw new Unreachable()
    useSession.getState().end()
  }
  return signInSilently()
}

/** Runs one exchange with the session, renewing it once when the server says that it is over. */
async function withSession(attempt: (accessToken: string | undefined) => Promise<Answer>): Promise<Answer> {
  const accessToken = currentTokens()?.accessToken ?? (await renew())
  const answer = await attempt(accessToken)
  if (answer.status !== 401 || !isProblem(answer.body) || !RENEWABLE.has(answer.body.code)) return answer
  // Somebody else may have renewed while this one was under way.
  const latest = currentTokens()?.accessToken
  const renewed = latest !== undefined && latest !== accessToken ? latest : await renew()
  return renewed === undefined ? answer : attempt(renewed)
}

async function send<T>(method: Method, path: string, body?: unknown): Promise<T> {
  return accepted<T>(await withSession((accessToken) => exchange(method, path, body, accessToken)))
}

export const get = <T>(path: string, query: Query = {}): Promise<T> => send<T>('GET', withQuery(path, query))
export const post = <T>(path: string, body: unknown = {}): Promise<T> => send<T>('POST', path, body)
export const put = <T>(path: string, body: unknown): Promise<T> => send<T>('PUT', path, body)
export const remove = <T>(path: string): Promise<T> => send<T>('DELETE', path)

const forFile = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<ArrayBuffer> =>
  accepted<ArrayBuffer>(await withSession((accessToken) => exchangeForFile(method, path, body, accessToken)))
export const postForFile = (path: string, body: unknown): Promise<ArrayBuffer> => forFile('POST', path, body)
export const getFile = (path: string): Promise<ArrayBuffer> => forFile('GET', path)

/** Sends one file as multipart. */
export async function upload<T>(path: string, filePath: string, query: Query = {}, fileName?: string): Promise<T> {
  const answer = await withSession(async (accessToken) => {
    try {
      return await uploadFile({ url: endpoint(withQuery(path, query)), filePath, fileName, accessToken })
    } catch {
      throw new Unreachable()
    }
  })
  return accepted<T>(answer)
}

/** Links to pictures come without an origin: the server does not know how it is reached. */
export const pictureUrl = (url: string) => (url.startsWith('/') ? `${API_ORIGIN}${url}` : url)
