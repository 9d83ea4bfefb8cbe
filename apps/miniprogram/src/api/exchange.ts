import Taro from '@tarojs/taro'
import { isProblem, Refused, Unreachable } from './refused'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Answer = Readonly<{ status: number; body: unknown }>

const TIMEOUT_MS = 20_000
/** A letter for each home of an estate takes its time. */
const FILE_TIMEOUT_MS = 60_000

export const endpoint = (path: string) => `${API_ORIGIN}/api${path}`

/** One exchange, as it went. Rejects only when no answer came. */
export async function exchange(method: Method, path: string, body?: unknown, accessToken?: string): Promise<Answer> {
  try {
    const answer = await Taro.request<unknown>({
      url: endpoint(path),
      method,
      data: body === undefined ? undefined : JSON.stringify(body),
      header: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(accessToken ? { Authorization: `Bearer ${accessToken}` } : {}) },
      timeout: TIMEOUT_MS,
      dataType: 'json',
    })
    return { status: answer.statusCode, body: answer.data }
  } catch {
    throw new Unreachable()
  }
}

/** @throws Refused for any problem; Unreachable when the answer is not ours */
export function accepted<T>({ status, body }: Answer): T {
  if (status >= 200 && status < 300) return body as T
  if (isProblem(body)) throw new Refused(body)
  throw new Unreachable()
}

/** The same where a file comes back; a refusal comes as the bytes of its JSON. */
export async function exchangeForFile(method: 'GET' | 'POST', path: string, body?: unknown, accessToken?: string): Promise<Answer> {
  try {
    const { statusCode, data } = await Taro.request<ArrayBuffer>({
      url: endpoint(path),
      method,
      data: body === undefined ? undefined : JSON.stringify(body),
      header: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(accessToken ? { Authorization: `Bearer ${accessToken}` } : {}) },
      timeout: FILE_TIMEOUT_MS,
      responseType: 'arraybuffer',
    })
    return { status: statusCode, body: statusCode < 300 ? data : readJson(data) }
  } catch {
    throw new Unreachable()
  }
}

/** WeChat has no TextDecoder. */
function readJson(bytes: ArrayBuffer): unknown {
  const escaped = Array.from(new Uint8Array(bytes), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  return JSON.parse(decodeURIComponent(escaped)) as unknown
}
