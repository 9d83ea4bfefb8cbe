import { addDays, dayOf, instantAt, type Day } from '../calendar/day';
import { dayWords } from '../calendar/words';
import { isHoliday, isProvisional, type WorkCalendar } from '../calendar/workdays';

/** Evenings, when people are home from work. */
const USUAL_START = '19:00';
const DAYS_LOOKED_AT = 60;

export type Slot = Readonly<{ startsAt: Date; endsAt: Date }>;
export const overlaps = (one: Slot, other: Slot): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;
export const slotFrom = (startsAt: Date, minutes: number): Slot => ({ startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) });

/** Until when `firstFreeEvening` looks for other meetings. */
export const lookedAtUntil = (earliestOn: Day): Day => addDays(earliestOn, DAYS_LOOKED_AT + 1);

/** `earliestOn`: the first lawful day; `taken`: other meetings in the same room. */
export type Search = Readonly<{ earliestOn: Day; minutes: number; taken: readonly Slot[]; now: Date; calendar: WorkCalendar }>;

/**
 * The first evening from the earliest lawful day that is still to come, on which the room is free and nobody is away for a holiday; the first one of
 * all where there is none: then the secretary chooses. Days of notice are counted in days, whatever days they are; only what is proposed keeps clear.
 */
export function firstFreeEvening({ earliestOn, minutes, taken, now, calendar }: Search): Slot {
  const evening = (days: number) => slotFrom(instantAt(addDays(earliestOn, days), USUAL_START), minutes);
  for (let days = 0; days < DAYS_LOOKED_AT; days += 1) {
    const slot = evening(days);
    if (slot.startsAt > now && !isHoliday(dayOf(slot.startsAt), calendar) && !taken.some((other) => overlaps(slot, other))) return slot;
  }
  return evening(0);
}

/** What a convener should know of the day that stands there; null for an ordinary one. It is theirs to choose all the same. */
export function dayNote(startsAt: Date, calendar: WorkCalendar): string | null {
  const day = dayOf(startsAt);
  if (isHoliday(day, calendar)) return `${dayWords(day)}放假，来的人可能少。`;
  return isProvisional(day, calendar) ? `${day.slice(0, 4)} 年的放假安排还没公布，公布以后再看一眼这天放不放假。` : null;
}
