import { clockTimeOf, dayOf, weekdayOf } from '@silin/shared';

/** 「11月27日（星期五）」 */
export function saidDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日（${weekdayOf(day)}）`;
}

/** 「11月27日（星期五）19:00」, in Beijing */
export const saidInstant = (instant: Date) => `${saidDay(dayOf(instant))}${clockTimeOf(instant)}`;

const DIGITS = '零一二三四五六七八九';

/** 一 to 九十九, as agenda items are numbered on paper. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return (tens > 1 ? DIGITS.charAt(tens) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS.charAt(ones) : '');
}

/** At most so many characters, with … where something was left out; never half a character. */
export function cut(text: string, max: number): string {
  const characters = [...text];
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}
