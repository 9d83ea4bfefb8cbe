import type { AgendaItemView } from '../contract/meeting';

const MINUTE_MS = 60_000;

/** 「06:12」; an hour and more keep counting in minutes, as the chair reads it. */
export function stopwatch(from: Date, now: Date): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - from.getTime()) / 1000));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** Minutes of an item that are left; negative once it runs over. A minute begun still counts. */
export function minutesLeft({ minutes, startedAt }: Pick<AgendaItemView, 'minutes' | 'startedAt'>, now: Date): number {
  if (startedAt === null) return minutes;
  return Math.ceil(minutes - (now.getTime() - Date.parse(startedAt)) / MINUTE_MS);
}
