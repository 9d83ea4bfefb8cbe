import type { CastBallotAnswer, CastBallotRequest, CastByHandRequest, DraftResolutionRequest, Page, PollView, RecountPack, ResolutionView, Done } from '@silin/shared'
import { get, post } from './client'

export const fetchPoll = (pollId: string) => get<PollView>(`/polls/${pollId}`)
export const castBallot = (pollId: string, request: CastBallotRequest) => post<CastBallotAnswer>(`/polls/${pollId}/ballots`, request)
export const castByHand = (pollId: string, request: CastByHandRequest) => post<CastBallotAnswer>(`/polls/${pollId}/ballots/by-hand`, request)
/** Each call is recorded with the poll. */
export const fetchRecountPack = (pollId: string) => post<RecountPack>(`/polls/${pollId}/recount-pack`)
export const closePoll = (pollId: string) => post<PollView>(`/polls/${pollId}/close`)
export const draftResolution = (pollId: string, request: DraftResolutionRequest) => post<ResolutionView>(`/polls/${pollId}/resolution`, request)
export const publishResolution = (resolutionId: string) => post<Done>(`/resolutions/${resolutionId}/publish`)
export const fetchResolution = (resolutionId: string) => get<ResolutionView>(`/resolutions/${resolutionId}`)
export const fetchResolutions = (communityId: string, cursor?: string) => get<Page<ResolutionView>>(`/communities/${communityId}/resolutions`, { cursor })
