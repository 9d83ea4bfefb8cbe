import { areaWords } from '../contract/area-words';

/** Of the owners' roll of an estate: how much of it somebody in the room owns. What is there counts for nothing but the talk. */
export type OwnersHere = Readonly<{ heads: number; headsHere: number; areaCm2: number; areaCm2Here: number }>;
type Entry = Readonly<{ heads: number; areaCm2: number; memberIds: readonly string[] }>;

/** A place on the roll is there once any of its owners is. */
export function ownersHere(roll: readonly Entry[], presentIds: readonly string[]): OwnersHere {
  const present = new Set(presentIds);
  const here = roll.filter(({ memberIds }) => memberIds.some((personId) => present.has(personId)));
  const heads = (entries: readonly Entry[]) => entries.reduce((sum, one) => sum + one.heads, 0);
  const area = (entries: readonly Entry[]) => entries.reduce((sum, one) => sum + one.areaCm2, 0);
  return { heads: heads(roll), headsHere: heads(here), areaCm2: area(roll), areaCm2Here: area(here) };
}

/** 「236 位业主里到了 12 位，面积 28940.00 ㎡ 里占 1204.50 ㎡」 */
export const ownersHereWords = ({ heads, headsHere, areaCm2, areaCm2Here }: OwnersHere): string =>
  `${heads} 位业主里到了 ${headsHere} 位，面积 ${areaWords(areaCm2)} 里占 ${areaWords(areaCm2Here)}`;

/** Never left out beside them: nobody may take them for a quorum. */
export const HERE_IS_NO_VOTE = '这只是到场的，算不算参加表决看投没投票，不看来没来';
