import type { DevicesView, Done, PcSignInAsked, PcSignInQuestion, PcSignInStanding } from '@silin/shared'
import { get, post, remove } from './client'
import { accepted, exchange } from './exchange'

/** The PC’s side: nobody is signed in yet. */
export const askForPcCode = async () => accepted<PcSignInAsked>(await exchange('POST', '/sessions/requests', {}))
export const pollPcCode = async ({ requestId, secret }: Pick<PcSignInAsked, 'requestId' | 'secret'>) =>
  accepted<PcSignInStanding>(await exchange('POST', '/sessions/requests/poll', { requestId, secret }))

/** The phone’s side. `code` as it was typed or scanned. */
export const lookAtPcCode = (code: string) => post<PcSignInQuestion>('/sessions/requests/look', { code })
export const confirmPc = (code: string) => post<Done>('/sessions/requests/confirm', { code })
export const declinePc = (code: string) => post<Done>('/sessions/requests/decline', { code })

export const fetchDevices = () => get<DevicesView>('/sessions')
export const endDevice = (sessionId: string) => remove<Done>(`/sessions/${sessionId}`)
