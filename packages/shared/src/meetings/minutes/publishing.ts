import { addDays, dayOf, endOf, type Day } from '../../calendar/day';

/** The last day on which those who were there may say something. The day on which they are asked does not count. */
export const confirmableUntil = (askedAt: Date, days: number): Day => addDays(dayOf(askedAt), days);

export const minutesTimeIsOver = (confirmUntil: Day, now: Date): boolean => now.getTime() >= endOf(confirmUntil).getTime();

export type MinutesToPublish = Readonly<{ confirmUntil: Day; silent: number; open: number }>;

/**
 * Why minutes cannot be published yet; null where they can. Before the set time is over everybody who was there must have spoken,
 * and at any time every objection must have its answer.
 */
export function notToPublishYet({ confirmUntil, silent, open }: MinutesToPublish, now: Date): 'unanswered' | 'too_soon' | null {
  if (open > 0) return 'unanswered';
  return silent > 0 && !minutesTimeIsOver(confirmUntil, now) ? 'too_soon' : null;
}
