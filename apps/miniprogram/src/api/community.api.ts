import type {
  ClaimForHandler, ClaimHomeAnswer, ClaimHomeRequest, CommunityRef, CommunityView, DecideClaimRequest, Done, Page, RegisterImportView, RegisterSummary,
} from '@silin/shared'
import { get, post, upload } from './client'

export const fetchCommunities = () => get<readonly CommunityRef[]>('/communities')
export const fetchCommunity = (communityId: string) => get<CommunityView>(`/communities/${communityId}`)
export const claimHome = (claim: ClaimHomeRequest) => post<ClaimHomeAnswer>('/home-claims', claim)
export const fetchClaims = (communityId: string, cursor?: string) => get<Page<ClaimForHandler>>(`/communities/${communityId}/home-claims`, { cursor })
export const approveClaim = (claimId: string) => post<Done>(`/home-claims/${claimId}/approve`)
export const declineClaim = (claimId: string, decision: DecideClaimRequest) => post<Done>(`/home-claims/${claimId}/decline`, decision)
export const fetchRegister = (communityId: string) => get<RegisterSummary>(`/communities/${communityId}/register`)
export const checkRegister = (communityId: string, wanted: Readonly<{ estateId: string; effectiveOn?: string }>, file: Readonly<{ path: string; name: string }>) =>
  upload<RegisterImportView>(`/communities/${communityId}/register-imports`, file.path, wanted, file.name)
export const confirmRegister = (importId: string) => post<RegisterImportView>(`/register-imports/${importId}/confirm`)
