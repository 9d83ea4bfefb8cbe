import { addDays, type Day } from './day';

/**
 * 「提前 n 日」: announced on day D, the day itself does not count, so the earliest lawful day is D + n + 1.
 * Civil Code art. 201: the day on which a period begins is not counted. 0 days of notice means the same day is allowed.
 */
export function earliestDayAfterNotice(announcedOn: Day, noticeDays: number): Day {
  return noticeDays === 0 ? announcedOn : addDays(announcedOn, noticeDays + 1);
}
