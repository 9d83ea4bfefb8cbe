import { least } from '../../voting/share';
import { demandRule, type DemandRule } from './rules';

/** One of a roll: an office holder is alone in theirs, co-owners of a home are one together. `alias` is what it is called there. */
export type DemandEntry = Readonly<{ key: string; alias: string | null; memberIds: readonly string[] }>;

/** Of a roll of a day: how many are on it, for how many of them somebody joined, how many it takes, how many are still missing. */
export type DemandFigures = Readonly<{ roll: number; joined: number; needed: number; missing: number }>;

/** Only who is on the roll of this day counts; who joined and has left it since does not, and the roll is smaller by them. */
export function demandFigures(rule: DemandRule, roll: readonly DemandEntry[], joined: readonly string[]): DemandFigures {
  const joiners = new Set(joined);
  const counted = roll.filter(({ memberIds }) => memberIds.some((personId) => joiners.has(personId))).length;
  const needed = least(roll.length, demandRule(rule).share);
  return { roll: roll.length, joined: counted, needed, missing: Math.max(0, needed - counted) };
}

/** The places on a roll that somebody may join for; one person can be an owner alone and with another. */
export const entriesFor = (roll: readonly DemandEntry[], personId: string | null): readonly DemandEntry[] =>
  personId === null ? [] : roll.filter(({ memberIds }) => memberIds.includes(personId));
