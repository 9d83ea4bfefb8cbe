import { addDays, type Day } from '../calendar';
import { CHANGE_LIMITS, REGISTER_DAY_LIMITS } from './identity.limits';

export type Days = Readonly<{ earliestOn: Day; latestOn: Day }>;

/** Why a register file cannot hold from a day: it is older than the last one that was written, or too far ahead. */
export type RegisterDayFault = Readonly<{ kind: 'older_than_last'; lastOn: Day }> | Readonly<{ kind: 'too_far'; latestOn: Day }>;

/** A file of the same day as the last one corrects it. */
export function registerDayFault(on: Day, { today, lastOn }: Readonly<{ today: Day; lastOn: Day | null }>): RegisterDayFault | null {
  if (lastOn !== null && on < lastOn) return { kind: 'older_than_last', lastOn };
  const latestOn = addDays(today, REGISTER_DAY_LIMITS.aheadDaysMax);
  return on > latestOn ? { kind: 'too_far', latestOn } : null;
}

/** The days on which somebody may have moved out, sold or died: not before they came, and what is still to come only where it can be planned. */
export function daysOfChange({ today, since, isPlannable }: Readonly<{ today: Day; since: Day; isPlannable: boolean }>): Days {
  const back = addDays(today, -CHANGE_LIMITS.backDaysMax);
  return { earliestOn: since > back ? since : back, latestOn: isPlannable ? addDays(today, CHANGE_LIMITS.aheadDaysMax) : today };
}

export const isWithin = (on: Day, { earliestOn, latestOn }: Days): boolean => on >= earliestOn && on <= latestOn;
