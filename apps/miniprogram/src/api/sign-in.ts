import Taro from '@tarojs/taro'
import type { SessionAnswer } from '@silin/shared'
import { deviceWords } from '../platform/device'
import { useSession } from '../session'
import { accepted, exchange } from './exchange'

/** Exchanges a code of wx.login (or of a demo person) for a session. @throws Refused | Unreachable */
export async function startSession(code: string): Promise<SessionAnswer> {
  const answer = accepted<SessionAnswer>(await exchange('POST', '/sessions', { code, device: deviceWords() }))
  useSession.getState().keep(answer.tokens)
  useSession.getState().belongTo(answer.me.userId)
  useSession.getState().setStaff(answer.me.isStaff)
  return answer
}

/** In WeChat everybody is signed in without a tap. In a browser nobody can be: undefined, and the page offers a way in. */
export async function signInSilently(): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'weapp') return undefined
  const { code } = await Taro.login()
  return (await startSession(code)).tokens.accessToken
}
