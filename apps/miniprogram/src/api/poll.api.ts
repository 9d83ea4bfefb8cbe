import type { CastBallotAnswer, CastBallotRequest, CastByHandRequest, DraftResolutionRequest, Page, PollView, RecountPack, ResolutionView, Done } from '@silin/shared'
import { get, getFile, post } from './client'
import { deviceKey } from './device-key'

export const fetchPoll = (pollId: string) => get<PollView>(`/polls/${pollId}`)
/** With the key of this device, of which the poll keeps a digest of its own. */
export const castBallot = (pollId: string, request: Omit<CastBallotRequest, 'deviceKey'>) => post<CastBallotAnswer>(`/polls/${pollId}/ballots`, { ...request, deviceKey: deviceKey() })
export const castByHand = (pollId: string, request: CastByHandRequest) => post<CastBallotAnswer>(`/polls/${pollId}/ballots/by-hand`, request)
/** Each call is recorded with the poll. */
export const fetchRecountPack = (pollId: string) => post<RecountPack>(`/polls/${pollId}/recount-pack`)
/** 公示, as a PDF of public figures. */
export const fetchResultSheet = (pollId: string) => getFile(`/polls/${pollId}/sheet`)
export const closePoll = (pollId: string) => post<PollView>(`/polls/${pollId}/close`)
export const draftResolution = (pollId: string, request: DraftResolutionRequest) => post<ResolutionView>(`/polls/${pollId}/resolution`, request)
export const publishResolution = (resolutionId: string) => post<Done>(`/resolutions/${resolutionId}/publish`)
export const fetchResolution = (resolutionId: string) => get<ResolutionView>(`/resolutions/${resolutionId}`)
export const fetchResolutions = (communityId: string, cursor?: string) => get<Page<ResolutionView>>(`/communities/${communityId}/resolutions`, { cursor })
