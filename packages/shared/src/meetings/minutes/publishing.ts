import { addDays, dayOf, endOf, type Day } from '../../calendar/day';

/** The last day on which those who were there may say something. The day on which they are asked does not count. */
export const confirmableUntil = (askedAt: Date, days: number): Day => addDays(dayOf(askedAt), days);

export const minutesTimeIsOver = (confirmUntil: Day, now: Date): boolean => now.getTime() >= endOf(confirmUntil).getTime();

/** `open`: objections without an answer; `uncompared`: signed sheets that no second worker has compared yet. */
export type MinutesToPublish = Readonly<{ confirmUntil: Day; silent: number; open: number; uncompared: number }>;
export type NotToPublish = 'uncompared' | 'unanswered' | 'too_soon';

/**
 * Why minutes cannot be published yet; null where they can. Before the set time is over everybody who was there must have spoken,
 * and at any time every sheet must be compared and every objection have its answer.
 */
export function notToPublishYet({ confirmUntil, silent, open, uncompared }: MinutesToPublish, now: Date): NotToPublish | null {
  if (uncompared > 0) return 'uncompared';
  if (open > 0) return 'unanswered';
  return silent > 0 && !minutesTimeIsOver(confirmUntil, now) ? 'too_soon' : null;
}
