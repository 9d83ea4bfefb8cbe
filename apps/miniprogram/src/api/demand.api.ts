import type { DemandAnswer, DemandRequest, DemandsView, DemandView, Done } from '@silin/shared'
import { get, post, remove } from './client'

export const fetchDemands = (communityId: string) => get<DemandsView>(`/communities/${communityId}/demands`)
export const fetchDemand = (demandId: string) => get<DemandView>(`/demands/${demandId}`)
export const raiseDemand = (communityId: string, request: DemandRequest) => post<DemandAnswer>(`/communities/${communityId}/demands`, request)
export const joinDemand = (demandId: string) => post<Done>(`/demands/${demandId}/support`)
export const leaveDemand = (demandId: string) => remove<Done>(`/demands/${demandId}/support`)
export const withdrawDemand = (demandId: string) => post<Done>(`/demands/${demandId}/withdraw`)
