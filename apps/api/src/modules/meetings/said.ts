import { clockTimeOf, dayAndWeekday, dayOf } from '@silin/shared';

/** 「11月27日 星期五 19:00」, in Beijing */
export const saidInstant = (instant: Date) => `${dayAndWeekday(dayOf(instant))} ${clockTimeOf(instant)}`;

/** 「11月27日 星期五 19:00—20:30」; an end after midnight says that it is the next day. */
export function saidSpan(startsAt: Date, endsAt: Date): string {
  const next = dayOf(endsAt) === dayOf(startsAt) ? '' : '次日 ';
  return `${saidInstant(startsAt)}—${next}${clockTimeOf(endsAt)}`;
}

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

const INBOX_MAX = 300;
/** What people wrote may be as long as one notice; what we say around it must fit too. */
export const forInbox = (words: string) => cut(words, INBOX_MAX);
