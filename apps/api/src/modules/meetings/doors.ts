import { MEETING_LIMITS, type MeetingState } from '@silin/shared';
import { ProblemError } from '../../platform/http';

type Timed = Readonly<{ startsAt: Date; state: MeetingState }>;

/** From then on one may sign in and the chair may begin. */
export const doorsOpenAt = ({ startsAt }: Pick<Timed, 'startsAt'>) =>
  new Date(startsAt.getTime() - MEETING_LIMITS.doorsOpenMinutesBefore * 60_000);

export const takesPeopleIn = (meeting: Timed, now: Date) =>
  (meeting.state === 'announced' || meeting.state === 'in_session') && now >= doorsOpenAt(meeting);

/** @throws ProblemError meeting.too_early | checkin.closed */
export function assertDoorsOpen(meeting: Timed, now: Date): void {
  if (takesPeopleIn(meeting, now)) return;
  if (meeting.state === 'announced') throw tooEarly(meeting);
  throw new ProblemError('checkin.closed', { state: meeting.state });
}

export const tooEarly = ({ startsAt }: Pick<Timed, 'startsAt'>) =>
  new ProblemError('meeting.too_early', { startsAt: startsAt.toISOString() });
