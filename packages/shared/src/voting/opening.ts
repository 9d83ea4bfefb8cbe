import type { Electorate } from '../membership/electorates';
import { misfitOf, type PackMisfit, type RulePack } from './rule-pack';

/** Why a poll is not opened although its hour has come. */
export type OpeningFault = PackMisfit | 'item';

/** As everybody on the roll is told it. */
export const OPENING_FAULTS: Readonly<Record<OpeningFault, string>> = {
  electorate: '名册不是这种表决该用的那一张，没有开投',
  window: '这种表决要在会上投，没有开投',
  no_force: '到会协商不能作这种决定，没有开投',
  item: '要表决的事和公告里写的不一样，没有开投',
};

export type PollToOpen = Readonly<{ pack: RulePack; rollElectorate: Electorate; question: string; announcedQuestion: string | null }>;

/** A dated poll opens on a roll that its pack names, and on the item of its notice, word for word; null where it may. */
export function openingFaultOf({ pack, rollElectorate, question, announcedQuestion }: PollToOpen): OpeningFault | null {
  const misfit = misfitOf(pack, { electorate: rollElectorate, window: 'dated' });
  if (misfit) return misfit;
  return question === announcedQuestion ? null : 'item';
}
