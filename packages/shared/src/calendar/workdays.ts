import { addDays, isWeekend, type Day } from './day';
import { OFFICIAL_YEARS } from './official-years';
import { statutoryDays } from './statutory-days';
import type { YearTable } from './year-table';

/** Which days are worked. A year without an official table is provisional: weekends and what the law gives, 暂定. */
export type WorkCalendar = Readonly<{
  isOff: (day: Day) => boolean;
  isWorked: (day: Day) => boolean;
  isOfficial: (day: Day) => boolean;
}>;

const yearOf = (day: Day) => Number(day.slice(0, 4));

/**
 * @param tables official ones beside those that are built in; of two for the same year the later counts
 * @param unknown what a year is answered with about which nothing is known: better no deadline than one that nobody can stand behind
 */
export function calendarOf(tables: readonly YearTable[] = [], unknown: (year: number) => never = noCalendar): WorkCalendar {
  const years = new Map([...OFFICIAL_YEARS, ...tables].map((table) => [table.year, table]));
  // All days together: the notice for a year may also move the last days of December before it.
  const off = new Set([...years.values()].flatMap((table) => table.off));
  const worked = new Set([...years.values()].flatMap((table) => table.worked));
  const isOfficial = (day: Day) => years.has(yearOf(day));
  const isOffByLaw = (day: Day) => (statutoryDays(yearOf(day)) ?? unknown(yearOf(day))).includes(day);
  return { isOff: (day) => off.has(day) || (!isOfficial(day) && isOffByLaw(day)), isWorked: (day) => worked.has(day), isOfficial };
}

function noCalendar(year: number): never {
  throw new RangeError(`no calendar for ${year}`);
}

export function isWorkday(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.isOff(day)) return false;
  return calendar.isWorked(day) || !isWeekend(day);
}

/** Its year's table is not out yet. */
export function isProvisional(day: Day, calendar: WorkCalendar): boolean {
  return !calendar.isOfficial(day);
}

/** Nothing is certified on a day of which it is not settled whether it is worked. */
export const mayCertifyOn = (day: Day, calendar: WorkCalendar): boolean => !isProvisional(day, calendar);

/** Said where a result waits for it. */
export const provisionalDayWords = (year: number): string => `${year} 年的放假安排还没有放进系统，结果要等放进去以后才出；投过的票都在，不用再投。`;

/**
 * A day of 春节, 国庆 and the like: by the table of its year with the days around it, by the law alone where the table is not out. An ordinary weekend
 * is none, and nothing is in a year of which not even the festivals are known.
 */
export const isHoliday = (day: Day, calendar: WorkCalendar): boolean =>
  (calendar.isOfficial(day) || statutoryDays(yearOf(day)) !== undefined) && calendar.isOff(day);

/** This day, or the first worked one after it. */
export function workdayFrom(day: Day, calendar: WorkCalendar): Day {
  let at = day;
  while (!isWorkday(at, calendar)) at = addDays(at, 1);
  return at;
}

/** The n-th workday after `day`, which itself is not counted. */
export function addWorkdays(day: Day, workdays: number, calendar: WorkCalendar): Day {
  let at = day;
  for (let left = workdays; left > 0; left -= 1) at = workdayFrom(addDays(at, 1), calendar);
  return at;
}
