import { formRules, MEETING_LIMITS, type MeetingForm } from '@silin/shared';
import { cut } from './said';

const LEAST_MINUTES = 15;
const MOST_MINUTES = 30;
const SUPPORTERS_PER_STEP = 10;
const MINUTES_PER_STEP = 5;

/** What more neighbours asked for gets more time. */
export function minutesFor(endorsements: number): number {
  const steps = Math.floor(endorsements / SUPPORTERS_PER_STEP);
  return Math.min(MOST_MINUTES, LEAST_MINUTES + steps * MINUTES_PER_STEP);
}

/** How long a meeting takes: its matters, and what the form sets aside for questions. */
export const durationOf = (form: MeetingForm, minutes: readonly number[]): number =>
  minutes.reduce((sum, one) => sum + one, formRules(form).questionMinutes);

/** 「商量「3号楼门口坡道怎么改」等2件事」, within the length of a title; the form's own where no matter is chosen. */
export function titleFor(form: MeetingForm, titles: readonly string[]): string {
  const { verb, usualTitle } = formRules(form);
  const [first] = titles;
  if (first === undefined) return usualTitle;
  const more = titles.length > 1 ? `等${titles.length}件事` : '';
  const room = MEETING_LIMITS.titleMax - verb.length - '「」'.length - more.length;
  return `${verb}「${cut(first, room)}」${more}`;
}
