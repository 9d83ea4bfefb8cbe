import { countPoll, type CountResult } from './count';
import { weighsArea, type Choice, type RulePack } from './rule-pack';
import type { CountedBallot, RollEntry } from './tally';

/** How a vote in a room was taken: each for themselves, on a phone or with the help of a clerk; or by raised hands that were counted. */
export const VOTE_METHODS = { ballots: '一人一票', hands: '举手' } as const satisfies Record<string, string>;
export type VoteMethod = keyof typeof VOTE_METHODS;

/** Raised hands as they were counted; who raised none is a number of its own, so that nobody who may vote is left out of the record. */
export type Hands = Readonly<Record<Choice, number> & { notRaised: number }>;
/** In the order in which the chair asks. */
export const HAND_KINDS = { approve: '同意', reject: '反对', abstain: '弃权', notRaised: '没举手' } as const satisfies Record<keyof Hands, string>;
const KINDS = Object.keys(HAND_KINDS) as (keyof Hands)[];

/** Who could have raised a hand: on the roll, in the room, and without an interest of their own in the item. */
export type HandsBase = Readonly<{ present: number; recused: number }>;
export const mayRaise = ({ present, recused }: HandsBase): number => present - recused;
export const handsSum = (hands: Hands): number => KINDS.reduce((sum, kind) => sum + hands[kind], 0);

/** Above zero: so many of those who may vote are in none of the four numbers. Below zero: so many hands too many. */
export const handsMissing = (base: HandsBase, hands: Hands): number => mayRaise(base) - handsSum(hands);

/** 「到场 25 位能表决，您填了 24 位，还差 1 位：再数一遍，或记作没举手」 */
export function handsMismatchWords(base: HandsBase, counted: number): string {
  const may = mayRaise(base);
  const left = base.recused > 0 ? `（另有 ${base.recused} 位回避）` : '';
  const off = may > counted ? `还差 ${may - counted} 位：再数一遍，或记作没举手` : `多了 ${counted - may} 位：再数一遍`;
  return `到场 ${may} 位能表决${left}，您填了 ${counted} 位，${off}`;
}

/** 「同意 18、反对 3、弃权 2，没举手 2」 */
export const handsWords = (hands: Hands): string => {
  const raised = KINDS.filter((kind) => kind !== 'notRaised').map((kind) => `${HAND_KINDS[kind]} ${hands[kind]}`).join('、');
  return hands.notRaised > 0 ? `${raised}，${HAND_KINDS.notRaised} ${hands.notRaised}` : raised;
};

export type HandsMisfit = 'not_in_room' | 'by_area' | 'one_by_one';

/**
 * Why hands are not raised under this pack; null where they may be. Only in a room, only where everybody counts as one (nobody can see an
 * area in a hand: owners' decisions are never taken so), and only where the pack takes what was not typed by the voter.
 */
export function handsMisfitOf(pack: Pick<RulePack, 'window' | 'quorum' | 'approval' | 'channels' | 'electorate'>): HandsMisfit | null {
  if (pack.window !== 'in_meeting') return 'not_in_room';
  if (weighsArea(pack) || pack.electorate === 'owners') return 'by_area';
  return pack.channels.includes('by_hand') ? null : 'one_by_one';
}

/** What the digest of the certificate stands for, so that anybody can make it from the published numbers. */
export const handsText = (hands: Hands): string => JSON.stringify(['hands', ...KINDS.map((kind) => hands[kind])]);

/**
 * Counts raised hands by the very tally that counts ballots. Every voter of such a pack is one head, so that only the sums matter: which
 * of those who were there stands for which hand is made up here and kept nowhere.
 * @throws RangeError when the hands are not as many as those who may raise one, or when somebody on the roll is more than one head
 */
export function countHands(pack: RulePack, roll: readonly RollEntry[], hands: Hands): CountResult {
  if (roll.some(({ heads }) => heads !== 1)) throw new RangeError('a hand is one head');
  const here = roll.filter(({ present }) => present);
  const voters = here.filter(({ conflict }) => !conflict);
  if (handsMissing({ present: here.length, recused: here.length - voters.length }, hands) !== 0) throw new RangeError('the hands are not those of the room');
  const raised = KINDS.flatMap((kind) => (kind === 'notRaised' ? [] : Array.from({ length: hands[kind] }, () => kind)));
  return countPoll(pack, roll, raised.map((choice, index): CountedBallot => ({ voter: voters[index]?.voter ?? '', choice })));
}
