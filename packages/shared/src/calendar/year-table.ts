import { addDays, isWeekend, type Day } from './day';

/** What the State Council's notice says of one year: days off (weekends within a holiday too), and weekend days that are worked instead. */
export type YearTable = Readonly<{ year: number; source: string; off: readonly Day[]; worked: readonly Day[] }>;

/** Every day from the first to the last. */
export function daysThrough(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

const REAL_DAY = /^\d{4}-\d{2}-\d{2}$/;
const isReal = (day: Day) => REAL_DAY.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00.000Z`)) && addDays(day, 0) === day;
const twice = (days: readonly Day[]) => days.filter((day, at) => days.indexOf(day) !== at);

/** What is wrong with a table that somebody typed in; empty when it can be used. `statutory` are the days that the law itself gives. */
export function faultsOfTable({ year, source, off, worked }: YearTable, statutory: readonly Day[]): string[] {
  const all = [...off, ...worked];
  const listed = (words: string, days: readonly Day[]) => (days.length > 0 ? [`${words}: ${days.join(', ')}`] : []);
  const unreal = all.filter((day) => !isReal(day));
  if (unreal.length > 0) return listed('not a day', unreal);
  return [
    ...(source.trim() === '' ? ['the notice it comes from is not named'] : []),
    // 元旦 may begin in December.
    ...listed('not in the year', all.filter((day) => !day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`))),
    ...listed('named twice', twice(all)),
    ...listed('worked, but not at a weekend', worked.filter((day) => !isWeekend(day))),
    ...listed('off by law and missing', statutory.filter((day) => !off.includes(day))),
  ];
}
