import { dayOf, earliestDayAfterNotice, noticeDaysOf, noticeGiven, type Day, type MeetingForm, type NoticeGiven } from '@silin/shared';
import { ProblemError } from '../../platform/http';
import type { CommunitySettings } from '../communities';

/** The first day on which a meeting may be held whose notice goes out now; `noticeDays` are the community's own, within the bounds of the form. */
export type NoticeTerm = Readonly<{ noticeDays: number; earliestOn: Day }>;

export function noticeTermOf(form: MeetingForm, settings: CommunitySettings, now: Date): NoticeTerm {
  const noticeDays = noticeDaysOf(form, settings);
  return { noticeDays, earliestOn: earliestDayAfterNotice(dayOf(now), noticeDays) };
}

/** @throws ProblemError meeting.notice_too_short */
export function assertNotice(given: NoticeGiven, { noticeDays, earliestOn }: NoticeTerm): void {
  if (given === 'too_short') throw new ProblemError('meeting.notice_too_short', { earliestOn, noticeDays });
}

type Called = Readonly<{ form: MeetingForm; startsAt: Date; now: Date; reason: string | null | undefined }>;

/** The special circumstances that are kept with a meeting: none where the days are. @throws ProblemError meeting.notice_too_short */
export function urgentReasonOf(term: NoticeTerm, { form, startsAt, now, reason }: Called): string | null {
  const given = noticeGiven(form, { earliestOn: term.earliestOn, startsAt, now, reason });
  assertNotice(given, term);
  return given === 'urgent' ? (reason ?? null) : null;
}
