import Taro from '@tarojs/taro'
import type { SessionAnswer } from '@silin/shared'
import { deviceWords } from '../platform/device'
import { useSession } from '../session'
import { accepted, exchange } from './exchange'

/** Exchanges a code of wx.login (or of a demo person) for a session. @throws Refused | Unreachable */
export async function startSession(code: string): Promise<SessionAnswer> {
  const answer = accepted<SessionAnswer>(await exchange('POST', '/sessions', { code, device: deviceWords() }))
  enter(answer)
  return answer
}

/** From here on this device is the person’s. */
export function enter({ tokens, me }: SessionAnswer): void {
  useSession.getState().keep(tokens)
  useSession.getState().belongTo(me.userId)
  useSession.getState().setStaff(me.isStaff)
}

/** In WeChat everybody is signed in without a tap. In a browser nobody can be: undefined, and the page offers a way in. */
export async function signInSilently(): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'weapp') return undefined
  const { code } = await Taro.login()
  return (await startSession(code)).tokens.accessToken
}
