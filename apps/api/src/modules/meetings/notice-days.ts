import { dayOf, earliestDayAfterNotice, MEETING_FORMS, type Day, type MeetingForm } from '@silin/shared';
import { ProblemError } from '../../platform/http';

export const earliestDayFor = (form: MeetingForm, now: Date): Day => earliestDayAfterNotice(dayOf(now), MEETING_FORMS[form].noticeDays);

/** @throws ProblemError meeting.notice_too_short */
export function assertNoticeKept(form: MeetingForm, startsAt: Date, now: Date): void {
  const earliestOn = earliestDayFor(form, now);
  if (dayOf(startsAt) < earliestOn || startsAt <= now) {
    throw new ProblemError('meeting.notice_too_short', { earliestOn, noticeDays: MEETING_FORMS[form].noticeDays });
  }
}
