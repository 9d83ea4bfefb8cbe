import type { Done, OpenScreenAnswer, ScreenAnswer, ScreenCode } from '@silin/shared'
import { post, remove } from './client'
import { accepted, exchange } from './exchange'

/** The host’s side. */
export const giveScreenCode = (meetingId: string) => post<ScreenCode>(`/meetings/${meetingId}/screens`)
export const closeScreens = (meetingId: string) => remove<Done>(`/meetings/${meetingId}/screens`)

/** The screen’s side: signed in as nobody. `code` as it was typed. */
export const openScreen = async (code: string) => accepted<OpenScreenAnswer>(await exchange('POST', '/screen', { code }))
export const lookAtScreen = async (token: string, after: string) =>
  accepted<ScreenAnswer>(await exchange('GET', `/screen?after=${encodeURIComponent(after)}`, undefined, token))
