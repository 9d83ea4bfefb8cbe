import { dayOf, earliestDayAfterNotice, noticeDaysOf, type Day, type MeetingForm } from '@silin/shared';
import { ProblemError } from '../../platform/http';
import type { CommunitySettings } from '../communities';

/** The first day on which a meeting may be held whose notice goes out now; `noticeDays` are the community's own, within the bounds of the form. */
export type NoticeTerm = Readonly<{ noticeDays: number; earliestOn: Day }>;

export function noticeTermOf(form: MeetingForm, settings: CommunitySettings, now: Date): NoticeTerm {
  const noticeDays = noticeDaysOf(form, settings);
  return { noticeDays, earliestOn: earliestDayAfterNotice(dayOf(now), noticeDays) };
}

/** @throws ProblemError meeting.notice_too_short */
export function assertNoticeKept({ noticeDays, earliestOn }: NoticeTerm, startsAt: Date, now: Date): void {
  if (dayOf(startsAt) < earliestOn || startsAt <= now) throw new ProblemError('meeting.notice_too_short', { earliestOn, noticeDays });
}
