import { addDays, formRules, instantAt, MEETING_LIMITS, startOf, type Day, type MeetingForm } from '@silin/shared';
import { cut } from './said';

/** Evenings, when people are home from work. */
const USUAL_START = '19:00';
const DAYS_LOOKED_AT = 60;

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

export type Slot = Readonly<{ startsAt: Date; endsAt: Date }>;
export const overlaps = (one: Slot, other: Slot) => one.startsAt < other.endsAt && other.startsAt < one.endsAt;
export const slotFrom = (startsAt: Date, minutes: number): Slot => ({ startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) });

/** Until when `firstFreeEvening` looks for other meetings. */
export const lookedAtUntil = (earliestOn: Day) => addDays(earliestOn, DAYS_LOOKED_AT + 1);

/** The first evening from the earliest lawful day that is still to come and on which the venue is free; the first one of all where it never is. */
export function firstFreeEvening(earliestOn: Day, minutes: number, taken: readonly Slot[], now = startOf(earliestOn)): Slot {
  const evening = (days: number) => slotFrom(instantAt(addDays(earliestOn, days), USUAL_START), minutes);
  for (let days = 0; days < DAYS_LOOKED_AT; days += 1) {
    const slot = evening(days);
    if (slot.startsAt > now && !taken.some((other) => overlaps(slot, other))) return slot;
  }
  return evening(0);
}
