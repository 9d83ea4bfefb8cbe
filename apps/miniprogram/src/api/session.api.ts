import type { ClockView, ConsentRequest, DemoCodeAnswer, DemoView, Done, HealthView, Me } from '@silin/shared'
import { get, post, put, remove } from './client'
import { accepted, exchange } from './exchange'
import { startSession } from './sign-in'

export const fetchMe = () => get<Me>('/me')
export const chooseElderMode = (elderMode: boolean) => put<Done>('/me/preferences', { elderMode })
export const giveConsent = (consent: ConsentRequest) => post<Me>('/me/consents', consent)
export const signOut = () => remove<Done>('/sessions/current')

let real = false

/** Whether this is a real server, which has no demo to ask for. Once known it stays so until the app is closed. */
async function isReal(): Promise<boolean> {
  if (!real) real = accepted<HealthView>(await exchange('GET', '/health')).mode === 'production'
  return real
}

/** Demo people and clock; undefined where this is not a demo. */
export async function fetchDemo(): Promise<DemoView | undefined> {
  if (await isReal()) return undefined
  const answer = await exchange('GET', '/demo')
  return answer.status === 200 ? (answer.body as DemoView) : undefined
}
export async function signInAsDemoPerson(personKey: string) {
  const { code } = accepted<DemoCodeAnswer>(await exchange('POST', '/demo/codes', { personKey }))
  return startSession(code)
}
export const moveDemoClock = async (minutes: number) => accepted<ClockView>(await exchange('POST', '/demo/clock', { minutes }))
