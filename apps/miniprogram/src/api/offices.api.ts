import type { Done, EndOfficeRequest, OfferOfficeAnswer, OfferOfficeRequest, OfficesView } from '@silin/shared'
import { get, post } from './client'

export const fetchOffices = (communityId: string) => get<OfficesView>(`/communities/${communityId}/offices`)
export const offerOffice = (communityId: string, request: OfferOfficeRequest) => post<OfferOfficeAnswer>(`/communities/${communityId}/office-offers`, request)
export const renewOffer = (offerId: string) => post<OfferOfficeAnswer>(`/office-offers/${offerId}/renew`)
export const withdrawOffer = (offerId: string) => post<Done>(`/office-offers/${offerId}/withdraw`)
export const endOffice = (appointmentId: string, request: EndOfficeRequest) => post<Done>(`/appointments/${appointmentId}/end`, request)
