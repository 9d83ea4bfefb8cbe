import type { AuthorityRecorded, CastBallotAnswer, Done, EntriesToEntrust, GiveAuthorityRequest, ProxyDesk, ProxyVoteRequest, RecordAuthorityRequest } from '@silin/shared'
import { get, post } from './client'
import { deviceKey } from './device-key'

export const fetchProxyDesk = (pollId: string, cursor?: string) => get<ProxyDesk>(`/polls/${pollId}/proxies`, { cursor })
export const findEntriesToEntrust = (pollId: string, text: string) => get<EntriesToEntrust>(`/polls/${pollId}/proxies/entries`, { text })
export const recordAuthority = (pollId: string, request: RecordAuthorityRequest) => post<AuthorityRecorded>(`/polls/${pollId}/proxies`, request)
export const giveAuthority = (pollId: string, request: GiveAuthorityRequest) => post<AuthorityRecorded>(`/polls/${pollId}/proxies/mine`, request)
export const revokeAuthority = (pollId: string, authorityId: string) => post<Done>(`/polls/${pollId}/proxies/${authorityId}/revoke`)
/** In another's place, with the key of this device. */
export const castByProxy = (pollId: string, authorityId: string, request: Omit<ProxyVoteRequest, 'deviceKey'>) =>
  post<CastBallotAnswer>(`/polls/${pollId}/proxies/${authorityId}/ballot`, { ...request, deviceKey: deviceKey() })
