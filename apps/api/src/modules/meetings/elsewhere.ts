import { isOnlineOnly, takesOnline, type MeetingView, type VenueView } from '@silin/shared';
import { ProblemError } from '../../platform/http';
import type { MeetingEntity } from './meeting.entity';

type Called = Pick<MeetingEntity, 'form' | 'onlineHow'>;
type Place = Pick<VenueView, 'kind' | 'address'>;
/** How one takes part from elsewhere, and whether there is nothing but that. */
export type Elsewhere = Readonly<{ how: string; only: boolean }>;

/** As it was said for this session, else as the place says that is only online; null where one has to be in the room. */
export function elsewhereOf({ form, onlineHow }: Called, venue: Place): Elsewhere | null {
  const only = isOnlineOnly(venue);
  const how = onlineHow ?? (only ? venue.address : null);
  return takesOnline(form) && how !== null ? { how, only } : null;
}

/** @throws ProblemError meeting.not_online where the form wants people in one room, and something else was said or chosen */
export function assertHeldThere({ form, onlineHow }: Called, venue: Place): void {
  if (takesOnline(form)) return;
  if (onlineHow !== null || isOnlineOnly(venue)) throw new ProblemError('meeting.not_online', { form });
}

type Reader = Readonly<{ mayCome: boolean; byMe: boolean }>;

/** For a page: what gets one in is said to whoever may come. */
export const onlineView = (elsewhere: Elsewhere | null, { mayCome, byMe }: Reader): MeetingView['online'] =>
  elsewhere && { only: elsewhere.only, how: mayCome ? elsewhere.how : null, byMe };
