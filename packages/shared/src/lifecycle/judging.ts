import { lastDayOfPeriod } from '../calendar/periods';
import type { Day } from '../calendar/day';
import type { Party } from '../membership/parties';
import { NEVER_JUDGES } from './task.lifecycle';

/** In which right somebody judges delivered work: `author` decides alone, `supporter` is one voice among several, `barred` never judges. */
export type JudgingRight = 'author' | 'supporter' | 'barred' | 'none';

/** The last day on which only the author judges; the day of delivery is not counted. */
export function lastDayOfAuthor(deliveredOn: Day, acceptanceDays: number): Day {
  return lastDayOfPeriod(deliveredOn, acceptanceDays);
}

/**
 * The author first and at any time; supporters only once the author has been silent for the whole window. An office that is barred shuts out
 * its holder also as author or supporter: then the supporters judge after the window. A supervision member has no right alone here.
 */
export function judgingRight(parties: readonly Party[], windowPassed: boolean): JudgingRight {
  if (NEVER_JUDGES.some((party) => parties.includes(party))) return 'barred';
  if (parties.includes('author')) return 'author';
  return windowPassed && parties.includes('supporter') ? 'supporter' : 'none';
}
