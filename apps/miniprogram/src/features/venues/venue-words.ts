import { isOnlineOnly, VENUE_LIMITS, type MapPoint, type VenueKind, type VenueRequest, type VenueView } from '@silin/shared'

/** A venue as it is being written down; `capacity` as typed. */
export type VenueDraft = Readonly<{ kind: VenueKind; name: string; address: string; capacity: string; openHours: string; accessible: boolean; place: MapPoint | null }>

const EMPTY: VenueDraft = { kind: 'hall', name: '', address: '', capacity: '', openHours: '8:30—21:00', accessible: true, place: null }

export function draftOf(venue: VenueView | undefined): VenueDraft {
  if (!venue) return EMPTY
  const { kind, name, address, capacity, openHours, accessible, place } = venue
  return { kind, name, address, capacity: String(capacity), openHours, accessible, place }
}

/** What is still to be done before it can be kept; undefined when nothing is. */
export function missingIn({ kind, name, address, capacity, openHours }: VenueDraft): string | undefined {
  const { capacityMin, capacityMax } = VENUE_LIMITS
  if (name.trim() === '') return '先写名字'
  const isOnline = isOnlineOnly({ kind })
  if (address.trim() === '') return isOnline ? '先写怎么进' : '先写在哪儿'
  if (isOnline) return openHours.trim() === '' ? '先写几点能用' : undefined
  if (!/^\d+$/.test(capacity.trim())) return '先写能坐几个人'
  const seats = Number(capacity)
  if (seats < capacityMin || seats > capacityMax) return `座位写 ${capacityMin} 到 ${capacityMax} 之间的数`
  return openHours.trim() === '' ? '先写几点开门' : undefined
}

export const requestOf = (draft: VenueDraft): VenueRequest => ({
  ...draft, name: draft.name.trim(), address: draft.address.trim(), openHours: draft.openHours.trim(), capacity: isOnlineOnly(draft) ? 0 : Number(draft.capacity),
  ...(isOnlineOnly(draft) ? { place: null } : {}),
})

export const venueSub = ({ kind, capacity, openHours, accessible, place }: VenueView) =>
  isOnlineOnly({ kind }) ? `线上 · ${openHours}` : [`坐 ${capacity} 人`, openHours, accessible ? '轮椅能进' : '轮椅进不去', ...(place ? [] : ['地图上还没标'])].join(' · ')
