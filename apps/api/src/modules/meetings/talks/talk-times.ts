import type { EntityManager } from 'typeorm';
import { takesTalks, talkTimes, type MeetingState } from '@silin/shared';
import { ProblemError } from '../../../platform/http';
import type { MeetingEntity } from '../meeting.entity';
import { TalkHoursEntity } from './talk-hours.entity';
import type { TalkEntity } from './talk.entity';

const MINUTE_MS = 60_000;
/** While it is put off nobody knows the time: what is held stays held, and may be given back. */
const BOOKED_IN: readonly MeetingState[] = ['announced', 'in_session'];
const GIVEN_BACK_IN: readonly MeetingState[] = [...BOOKED_IN, 'postponed'];

type Span = Readonly<{ startsAt: Date; endsAt: Date }>;

export const minutesIn = (meeting: Pick<MeetingEntity, 'startsAt'>, at: Date): number =>
  (at.getTime() - meeting.startsAt.getTime()) / MINUTE_MS;
export const instantIn = (meeting: Pick<MeetingEntity, 'startsAt'>, minute: number): Date =>
  new Date(meeting.startsAt.getTime() + minute * MINUTE_MS);
export const sessionMinutes = (meeting: MeetingEntity): number => minutesIn(meeting, meeting.endsAt);

/** When somebody's talk is, as the session stands now. */
export const spanOf = (meeting: MeetingEntity, { atMinute, minutes }: Pick<TalkEntity, 'atMinute' | 'minutes'>): Span => ({
  startsAt: instantIn(meeting, atMinute),
  endsAt: instantIn(meeting, atMinute + minutes),
});

export const talksAreOn = ({ form, state, announcedAt }: MeetingEntity): boolean =>
  takesTalks(form) && announcedAt !== null && BOOKED_IN.includes(state);
export const talksMayBeGivenBack = ({ state }: MeetingEntity): boolean => GIVEN_BACK_IN.includes(state);

/** @throws ProblemError talk.not_taken | talk.closed */
export function assertTalksAreOn(meeting: MeetingEntity): void {
  if (!takesTalks(meeting.form)) throw new ProblemError('talk.not_taken', {});
  if (!talksAreOn(meeting)) throw new ProblemError('talk.closed', { state: meeting.state });
}

/** @throws ProblemError talk.time_unknown | talk.time_past */
export async function timeAt(
  em: EntityManager,
  meeting: MeetingEntity,
  startsAt: Date,
  now: Date,
): Promise<Pick<TalkEntity, 'atMinute' | 'minutes'>> {
  const hours = await em.findOneBy(TalkHoursEntity, { meetingId: meeting.meetingId });
  const atMinute = minutesIn(meeting, startsAt);
  if (!hours || !talkTimes(hours).includes(atMinute)) throw new ProblemError('talk.time_unknown', {});
  if (startsAt <= now) throw new ProblemError('talk.time_past', { startsAt: startsAt.toISOString() });
  return { atMinute, minutes: hours.minutesEach };
}
