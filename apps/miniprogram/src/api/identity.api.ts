import type {
  ApproveClaimsAnswer, Done, EndPersonRequest, HomeFound, HomeOfRegister, HouseholdsView, LettersView, MakeLettersRequest, MoveOutRequest, MyAccount, RedeemCodeAnswer, RedeemCodeRequest, RegisterDelegateRequest, StandForHomeRequest,
  TransferHomeRequest,
} from '@silin/shared'
import { get, post, postForFile, remove } from './client'

export const redeemCode = (request: RedeemCodeRequest) => post<RedeemCodeAnswer>('/one-time-codes/redeem', request)
export const approveClaims = (communityId: string, claimIds: readonly string[]) => post<ApproveClaimsAnswer>(`/communities/${communityId}/home-claims/approve`, { claimIds })
export const fetchLetters = (communityId: string) => get<LettersView>(`/communities/${communityId}/letters`)
export const makeLetters = (communityId: string, request: MakeLettersRequest) => postForFile(`/communities/${communityId}/letters`, request)
export const fetchMyAccounts = () => get<readonly MyAccount[]>('/me/accounts')
export const unbindAccount = (accountId: string) => post<Done>(`/me/accounts/${accountId}/unbind`)
export const closeAccount = (accountId: string) => post<Done>(`/me/accounts/${accountId}/close`)
export const findHomes = (communityId: string, text: string) => get<readonly HomeFound[]>(`/communities/${communityId}/register/homes`, { text })
export const fetchHomeOfRegister = (homeId: string) => get<HomeOfRegister>(`/homes/${homeId}/people`)
export const moveOut = (homeId: string, personId: string, request: MoveOutRequest) => post<Done>(`/homes/${homeId}/people/${personId}/move-out`, request)
export const transferHome = (homeId: string, request: TransferHomeRequest) => post<Done>(`/homes/${homeId}/transfer`, request)
export const endPerson = (personId: string, request: EndPersonRequest) => post<Done>(`/persons/${personId}/end`, request)
export const fetchMyHouseholds = () => get<HouseholdsView>('/me/households')
export const standForHome = (homeId: string, request: StandForHomeRequest) => post<Done>(`/homes/${homeId}/delegate`, request)
export const stepDownForHome = (homeId: string) => remove<Done>(`/homes/${homeId}/delegate`)
export const registerDelegate = (homeId: string, personId: string, request: RegisterDelegateRequest) => post<Done>(`/homes/${homeId}/people/${personId}/delegate`, request)
