import { addDays, type Day } from './day';

/**
 * The last day of a period of whole days that began on `beganOn`; it ends there at 24:00.
 * Civil Code arts. 200, 201: calendar days, and the day on which it begins is not counted.
 */
export function lastDayOfPeriod(beganOn: Day, days: number): Day {
  return addDays(beganOn, days);
}
