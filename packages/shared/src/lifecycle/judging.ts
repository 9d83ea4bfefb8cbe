import { lastDayOfPeriod } from '../calendar/periods';
import { addDays, type Day } from '../calendar/day';
import type { Party } from '../membership/parties';
import { NEVER_JUDGES } from './task.lifecycle';

/** In which right somebody judges delivered work: `author` decides alone, `supporter` is one voice among several, `barred` never judges. */
export type JudgingRight = 'author' | 'supporter' | 'barred' | 'none';
/** Whose turn it is; whoever came before keeps their right. */
export type JudgingPhase = 'author' | 'supporters' | 'supervision';

/** The last day on which only the author judges; the day of delivery is not counted. */
export function lastDayOfAuthor(deliveredOn: Day, acceptanceDays: number): Day {
  return lastDayOfPeriod(deliveredOn, acceptanceDays);
}

/** The day from which the supervision committee looks, where neither author nor supporters have settled it. */
export function supervisedFrom(authorUntil: Day, supervisionDays: number): Day {
  return addDays(lastDayOfPeriod(authorUntil, supervisionDays), 1);
}

export function judgingPhase(authorUntil: Day, today: Day, supervisionDays: number): JudgingPhase {
  if (today <= authorUntil) return 'author';
  return today < supervisedFrom(authorUntil, supervisionDays) ? 'supporters' : 'supervision';
}

const isBarred = (parties: readonly Party[]) => NEVER_JUDGES.some((party) => parties.includes(party));

/**
 * The author first and at any time; supporters only once the author has been silent for the whole window. An office that is barred shuts out
 * its holder also as author or supporter: then the supporters judge after the window. A supervision member has no right alone here.
 */
export function judgingRight(parties: readonly Party[], phase: JudgingPhase): JudgingRight {
  if (isBarred(parties)) return 'barred';
  if (parties.includes('author')) return 'author';
  return phase !== 'author' && parties.includes('supporter') ? 'supporter' : 'none';
}

/** A member looks in the end, and never as two people: whoever raised the matter, or has spoken as a supporter, does not look as a member too. */
export function mayScrutinise(parties: readonly Party[], phase: JudgingPhase, hasSpoken: boolean): boolean {
  const asMember = parties.includes('supervision_committee') && !parties.includes('author') && !hasSpoken;
  return phase === 'supervision' && asMember && !isBarred(parties);
}

/** Who stands beside the member is an ordinary resident: no office that is barred, no member, not the same person. */
export type Witness = Readonly<{ personId: string; livesHere: boolean; parties: readonly Party[] }>;
export function mayWitness(witness: Witness, memberPersonId: string | null): boolean {
  const { personId, livesHere, parties } = witness;
  return livesHere && personId !== memberPersonId && !parties.includes('supervision_committee') && !isBarred(parties);
}

/** A signed slip is confirmed by another member, who is neither the one who looked nor the one who signed. */
export function mayCountersign(parties: readonly Party[], personId: string | null, of: Readonly<{ memberPersonId: string; witnessPersonId: string }>): boolean {
  const other = personId !== null && personId !== of.memberPersonId && personId !== of.witnessPersonId;
  return other && parties.includes('supervision_committee') && !isBarred(parties);
}
