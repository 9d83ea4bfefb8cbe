/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. China has had no daylight saving since 1991, so the offset is constant. */
export type Day = string;

const OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/** The Beijing day an instant falls on, whatever the server's zone. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant a Beijing day begins (00:00 there). */
export function startOf(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - OFFSET_MS);
}

/** 24:00 of a Beijing day, which is 00:00 of the next. */
export function endOf(day: Day): Date {
  return startOf(addDays(day, 1));
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS);
}

/** Hour and minute in Beijing, `HH:MM`. */
export function clockTimeOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant of a Beijing day and `HH:MM`. */
export function instantAt(day: Day, clockTime: string): Date {
  return new Date(Date.parse(`${day}T${clockTime}:00.000Z`) - OFFSET_MS);
}

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;
export function weekdayOf(day: Day): string {
  return WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? '';
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay());
}
