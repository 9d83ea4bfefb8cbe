import type { ClockView, ConsentRequest, DemoCodeAnswer, DemoView, Done, Me } from '@silin/shared'
import { get, post, put, remove } from './client'
import { accepted, exchange } from './exchange'
import { startSession } from './sign-in'

export const fetchMe = () => get<Me>('/me')
export const chooseElderMode = (elderMode: boolean) => put<Done>('/me/preferences', { elderMode })
export const giveConsent = (consent: ConsentRequest) => post<Me>('/me/consents', consent)
export const signOut = () => remove<Done>('/sessions/current')

/** Demo people and clock; undefined where this is not a demo. */
export async function fetchDemo(): Promise<DemoView | undefined> {
  const answer = await exchange('GET', '/demo')
  return answer.status === 200 ? (answer.body as DemoView) : undefined
}
export async function signInAsDemoPerson(personKey: string) {
  const { code } = accepted<DemoCodeAnswer>(await exchange('POST', '/demo/codes', { personKey }))
  return startSession(code)
}
export const moveDemoClock = async (minutes: number) => accepted<ClockView>(await exchange('POST', '/demo/clock', { minutes }))
