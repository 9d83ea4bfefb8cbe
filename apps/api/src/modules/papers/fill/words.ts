import { clockTimeOf, dayOf, weekdayOf } from '@silin/shared';
import { issueNumber, type IssueEntity } from '../../issues';

/** 「2026年11月29日」, as an official paper is dated */
export function dated(at: Date | string): string {
  const day = typeof at === 'string' ? at : dayOf(at);
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** 「2026年11月29日 19:00」 */
export const timed = (at: Date): string => `${dated(at)} ${clockTimeOf(at)}`;

/** 「2026年11月29日（星期日）19:00—20:30」 */
export function spanned(from: Date, to: Date): string {
  const day = dayOf(from);
  const next = dayOf(to) === day ? '' : '次日 ';
  return `${dated(day)}（${weekdayOf(day)}）${clockTimeOf(from)}—${next}${clockTimeOf(to)}`;
}

/** 「坡道太陡（2026-017）」, in the words that were made public */
export const matterWords = (issue: IssueEntity): string => `${issue.publicTitle ?? ''}（${issueNumber(issue)}）`;

/** Null where there is nothing to count. */
export const counted = (number: number, unit: string): string | null => (number > 0 ? `${number} ${unit}` : null);

export const attendanceWords = ({ expected, present }: Readonly<{ expected: number; present: number }>): string =>
  `应到 ${expected} 人，实到 ${present} 人${expected > 0 ? `，到会率 ${Math.round((present / expected) * 100)}%` : ''}`;

export const lines = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join('\n'));
