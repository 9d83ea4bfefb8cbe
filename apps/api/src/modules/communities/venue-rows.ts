import { isOnlineOnly, VENUE_KINDS, VENUE_LIMITS, type MapPoint, type VenueRequest, type VenueView } from '@silin/shared';
import type { VenueEntity } from './venue.entity';

const UNITS = 10 ** VENUE_LIMITS.placeDecimals;
const NOWHERE = { latitudeE6: null, longitudeE6: null };

const pointOf = (latitudeE6: number | null, longitudeE6: number | null): MapPoint | null =>
  latitudeE6 === null || longitudeE6 === null ? null : { latitude: latitudeE6 / UNITS, longitude: longitudeE6 / UNITS };

/** Which code hangs at the door is nothing that a neighbour is told. */
type Shown = Omit<VenueEntity, 'doorCodeVersion'> & Partial<Pick<VenueEntity, 'doorCodeVersion'>>;

export function asVenueView({ communityId: _, doorCodeVersion: _version, latitudeE6, longitudeE6, ...venue }: Shown): VenueView {
  return { ...venue, kindName: VENUE_KINDS[venue.kind], place: pointOf(latitudeE6, longitudeE6) };
}

/** The columns of what is said of a venue. Of one that is only online nobody counts seats, and no map leads there. */
export function asVenueRow({
  kind,
  name,
  address,
  capacity,
  openHours,
  accessible,
  place,
}: VenueRequest): Omit<VenueEntity, 'venueId' | 'communityId' | 'doorCodeVersion'> {
  const isOnline = isOnlineOnly({ kind });
  const point =
    place && !isOnline ? { latitudeE6: Math.round(place.latitude * UNITS), longitudeE6: Math.round(place.longitude * UNITS) } : NOWHERE;
  return { kind, name, address, capacity: isOnline ? 0 : capacity, openHours, accessible, ...point };
}
