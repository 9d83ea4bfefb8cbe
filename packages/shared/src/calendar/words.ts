import { addDays, clockTimeOf, dayOf, daysBetween, weekdayOf, type Day } from './day';

/** 「11月24日」 */
export function dayWords(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** 「2026年11月24日」, where it may be of another year. */
export const fullDayWords = (day: Day): string => `${day.slice(0, 4)}年${dayWords(day)}`;

/** 「11月24日 星期二」 */
export function dayAndWeekday(day: Day): string {
  return `${dayWords(day)} ${weekdayOf(day)}`;
}

/** How people say a day: 今天, 明天, 后天, 昨天, otherwise the date. */
export function nearDayWords(day: Day, today: Day): string {
  if (day === today) return '今天';
  if (day === addDays(today, 1)) return '明天';
  if (day === addDays(today, 2)) return '后天';
  if (day === addDays(today, -1)) return '昨天';
  return dayWords(day);
}

const EVENING = '18:00';

/** 「今晚 19:00」「明天 9:30」「11月28日 19:00」 */
export function momentWords(instant: Date, now: Date): string {
  const today = dayOf(now);
  const day = dayOf(instant);
  const time = clockTimeOf(instant);
  const near = day === today && time >= EVENING ? '今晚' : nearDayWords(day, today);
  return `${near} ${time.replace(/^0/, '')}`;
}

/** 「11月24日 9:30」, whatever day it is now. */
export const minuteWords = (instant: Date): string => `${dayWords(dayOf(instant))} ${clockTimeOf(instant).replace(/^0/, '')}`;

/** 「还有 4 天」「今天到期」「超时 1 天」 */
export function daysLeftWords(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return '今天到期';
  return left > 0 ? `还有 ${left} 天` : `超时 ${-left} 天`;
}

const MINUTE_MS = 60_000;

/** What is left until an instant: 「还有 1 小时 40 分」「还有 3 天」「不到 1 分钟」; empty once it has passed. */
export function timeLeftWords(until: Date, now: Date): string {
  const minutes = Math.floor((until.getTime() - now.getTime()) / MINUTE_MS);
  if (until.getTime() <= now.getTime()) return '';
  if (minutes < 1) return '不到 1 分钟';
  if (minutes < 60) return `还有 ${minutes} 分钟`;
  if (minutes < 24 * 60) {
    const rest = minutes % 60;
    return rest === 0 ? `还有 ${minutes / 60} 小时` : `还有 ${Math.floor(minutes / 60)} 小时 ${rest} 分`;
  }
  return `还有 ${Math.floor(minutes / (24 * 60))} 天`;
}
