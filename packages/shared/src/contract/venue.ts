import type { VenueKind } from '../meetings/meeting-form';
import type { Id } from './common';

/** A point on WeChat's map (gcj02), in degrees. */
export type MapPoint = Readonly<{ latitude: number; longitude: number }>;
/**
 * What is said of a place where people sit down. `place`: none until somebody has pointed at it on the map. Of one that is only online,
 * `address` is how one gets in, and seats and place are left aside (0 and none).
 */
export type VenueRequest = Readonly<{ kind: VenueKind; name: string; address: string; capacity: number; openHours: string; accessible: boolean; place?: MapPoint | null }>;
export type VenueView = VenueRequest & Readonly<{ venueId: Id; kindName: string; place: MapPoint | null }>;
/** `settled`: a session is called there, so its name and address stand in notices that have gone out. `doorCode`: what is printed for its door, where it has one; a newer version voids those before. */
export type VenueRow = VenueView & Readonly<{ settled: boolean; doorCode: Readonly<{ code: string; version: number }> | null }>;
export type VenuesView = Readonly<{ venues: readonly VenueRow[] }>;
/** Which code the sheet that leaked bears: sent again, it is answered as it stands. */
export type ReplaceDoorCodeRequest = Readonly<{ replaces: number }>;
export type DoorCodeReplaced = Readonly<{ doorCodeVersion: number }>;
