import type { DoorCodeReplaced, VenueRequest, VenuesView, VenueView } from '@silin/shared'
import { get, getFile, post, put } from './client'

export const fetchVenues = (communityId: string) => get<VenuesView>(`/communities/${communityId}/venues`)
export const addVenue = (communityId: string, venue: VenueRequest) => post<VenueView>(`/communities/${communityId}/venues`, venue)
export const changeVenue = (venueId: string, venue: VenueRequest) => put<VenueView>(`/venues/${venueId}`, venue)
export const fetchDoorSheet = (venueId: string) => getFile(`/venues/${venueId}/door-sheet`)
export const replaceDoorCode = (venueId: string, replaces: number) => post<DoorCodeReplaced>(`/venues/${venueId}/door-code`, { replaces })
