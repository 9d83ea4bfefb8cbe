import { dayWords } from '../../calendar/words';
import type { Day } from '../../calendar/day';

/** The frame of minutes: time, place, who came. Each part after it is a matter, the last one the questions. */
export const MINUTES_FRAME = 0;
const FRAME_TITLE = '开头：时间、地点、到会';
const BETWEEN = '\n\n';
const INDENT = '\u3000';

export type MinutesSectionTitle = Readonly<{ section: number; title: string }>;

/** What can be confirmed or objected to by itself. */
export const minutesSections = (text: string): MinutesSectionTitle[] =>
  text.split(BETWEEN).map((part, section) => ({ section, title: section === MINUTES_FRAME ? FRAME_TITLE : (part.split('\n')[0] ?? '') }));

/** What somebody wrote, on one line: a line of its own would read as the record's, an empty one as a new section. */
export const onOneLine = (words: string): string => words.split(/\s*[\r\n]+\s*/).filter(Boolean).join(' ');

export type Correction = Readonly<{ version: number; on: Day; correction: string; reason: string }>;

/**
 * The next version: the record stays word for word, the correction stands under its section.
 * Null where there is no such section.
 */
export function withCorrection(text: string, section: number, { version, on, correction, reason }: Correction): string | null {
  const parts = text.split(BETWEEN);
  if (parts[section] === undefined) return null;
  parts[section] += `\n更正（${dayWords(on)}，第 ${version} 版）：${onOneLine(correction)}\n${INDENT}更正的原因：${onOneLine(reason)}`;
  return parts.join(BETWEEN);
}
