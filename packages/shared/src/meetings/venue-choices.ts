import type { VenueView } from '../contract/venue';
import { takesOnline, type MeetingForm } from './forms';
import { isOnlineOnly } from './meeting-form';

type Place = Pick<VenueView, 'venueId' | 'kind' | 'name' | 'capacity'>;
type Choice = Readonly<{ value: string; text: string }>;

/** 「四邻议事厅（坐 80 人）」「线上会议室（线上）」: where a meeting of this form may be held. */
export const venueChoices = (form: MeetingForm, venues: readonly Place[]): readonly Choice[] =>
  venues
    .filter((venue) => takesOnline(form) || !isOnlineOnly(venue))
    .map(({ venueId, kind, name, capacity }) => ({ value: venueId, text: `${name}（${isOnlineOnly({ kind }) ? '线上' : `坐 ${capacity} 人`}）` }));
