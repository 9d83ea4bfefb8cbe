import { addDays, daysBetween, type Day } from '../calendar/day';

/** Between which days a chosen day must lie, both included; null where none is left. */
export type Between = Readonly<{ earliestOn: Day; latestOn: Day }>;
const between = (earliestOn: Day, latestOn: Day): Between | null => (earliestOn > latestOn ? null : { earliestOn, latestOn });
export const liesBetween = (day: Day, range: Between | null): boolean => range !== null && range.earliestOn <= day && day <= range.latestOn;

/** 延期 is asked for in time, not when it is late; on the last day for asking it may still be asked. */
export type ExtensionRules = Readonly<{ extensionNoticeDays: number; extensionDaysMax: number }>;
export function lastDayToAsk(dueOn: Day, { extensionNoticeDays }: ExtensionRules): Day {
  return addDays(dueOn, -extensionNoticeDays);
}
export function extensionRange(dueOn: Day, { extensionDaysMax }: ExtensionRules): Between {
  return { earliestOn: addDays(dueOn, 1), latestOn: addDays(dueOn, extensionDaysMax) };
}
export type ExtensionFault = 'overdue' | 'too_late' | 'wrong_day';
export function extensionFault(asked: Readonly<{ today: Day; dueOn: Day; newDueOn: Day }>, rules: ExtensionRules): ExtensionFault | null {
  if (asked.today > asked.dueOn) return 'overdue';
  if (asked.today > lastDayToAsk(asked.dueOn, rules)) return 'too_late';
  return liesBetween(asked.newDueOn, extensionRange(asked.dueOn, rules)) ? null : 'wrong_day';
}

/** 挂账: from tomorrow, and no longer than what is left of all pauses together. */
export function parkRange(today: Day, parkedDays: number, parkDaysMax: number): Between | null {
  return between(addDays(today, 1), addDays(today, parkDaysMax - parkedDays));
}
/** The days of a pause, never more than were agreed: who takes it up later than that is late. */
export function pausedDays(parkedOn: Day, until: Day, today: Day): number {
  return Math.max(daysBetween(parkedOn, today < until ? today : until), 0);
}

/** The last day on which residents may take up again what they had nodded at. */
export function lastDayToReopen(closedOn: Day, reopenDays: number): Day {
  return addDays(closedOn, reopenDays);
}
/** The carrier gets as many days as the first time. */
export function reworkDueOn(today: Day, firstDays: number, reworkDaysMin: number): Day {
  return addDays(today, Math.max(firstDays, reworkDaysMin));
}

/** The day on which a carrier is reminded; null where it would be no news, because the work was given for so few days. */
export function reminderDay(dueOn: Day, today: Day, remindDaysBefore: number): Day | null {
  const day = addDays(dueOn, -remindDaysBefore);
  return day > today ? day : null;
}
