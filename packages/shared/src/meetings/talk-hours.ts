import { TALK_LIMITS } from '../contract/limits';

/** From when to when the secretary talks with people one by one, in minutes after the session begins: so the times move with it when it is put off. */
export type TalkHours = Readonly<{ fromMinute: number; untilMinute: number; minutesEach: number }>;

/** When each talk begins, in minutes after the session begins; what is left at the end and too short for one is nobody's. */
export function talkTimes({ fromMinute, untilMinute, minutesEach }: TalkHours): number[] {
  const count = Math.max(0, Math.floor((untilMinute - fromMinute) / minutesEach));
  return Array.from({ length: count }, (_, index) => fromMinute + index * minutesEach);
}

/** `null` where there is nothing against them. Whole minutes, within the session, room for at least one and not for too many. */
export function talkHoursRefused(hours: TalkHours, sessionMinutes: number): 'outside' | 'too_short' | 'too_many' | null {
  const { fromMinute, untilMinute } = hours;
  if (!Number.isInteger(fromMinute) || !Number.isInteger(untilMinute) || fromMinute < 0 || untilMinute > sessionMinutes) return 'outside';
  const count = talkTimes(hours).length;
  if (count === 0) return 'too_short';
  return count > TALK_LIMITS.timesMax ? 'too_many' : null;
}

/** Whether whoever has a time keeps it, as long as it was promised. */
export const keepsTalks = (before: TalkHours, after: TalkHours, takenMinutes: readonly number[]): boolean =>
  takenMinutes.length === 0 || (before.minutesEach === after.minutesEach && takenMinutes.every((minute) => talkTimes(after).includes(minute)));

/** What the secretary chooses from instead of setting two clocks. */
export const TALK_SPANS = { whole: '整场', second_half: '后半场' } as const satisfies Record<string, string>;
export type TalkSpan = keyof typeof TALK_SPANS;

/** As many talks as fit and no more than there may be; in the second half where the questions of everybody come first. */
export function proposedTalkHours(sessionMinutes: number, span: TalkSpan = 'whole', minutesEach: number = TALK_LIMITS.minutesUsual): TalkHours {
  const fromMinute = span === 'whole' ? 0 : Math.floor(sessionMinutes / 2);
  const untilMinute = Math.min(sessionMinutes, fromMinute + minutesEach * TALK_LIMITS.timesMax);
  return { fromMinute, untilMinute, minutesEach };
}
