import type { Electorate } from '../membership/electorates';
import type { Channel } from '../voting/rule-pack';
import { plain, SAMPLE_ID, telling } from './problem';

/** Polls and ballots. */
export const POLL_PROBLEMS = {
  'poll.not_on_roll': telling<{ pollId: string; electorate: Electorate }>(403, () => '这次表决的名册里没有您，如有疑问请找主持人。', { pollId: SAMPLE_ID, electorate: 'participants' }),
  'poll.wrong_electorate': telling<{ needs: Electorate }>(409, () => '这张名册不适用于这种表决。', { needs: 'participants' }),
  'poll.not_open': telling<{ state: string; opensAt: string | null; closesAt: string | null }>(409, ({ state }) => state === 'open' || state === 'draft' || state === 'roll_review' || state === 'announced' ? '表决还没有开始。' : '表决已经结束。', { state: 'announced', opensAt: null, closesAt: null }, { state: 'certified', opensAt: null, closesAt: null }),
  'poll.results_closed': telling<{ closesAt: string | null }>(403, () => '表决结束前，谁都看不到结果。', { closesAt: null }),
  'poll.empty_roll': plain(409, '还没有人签到，不能开始表决。'),
  'ballot.already_cast': telling<{ pollId: string; castAt: string; channel: Channel }>(409, () => '这一票已经投过了，不能再投。', { pollId: SAMPLE_ID, castAt: '2026-11-22T11:20:00.000Z', channel: 'in_room' }),
  'ballot.unknown_choice': telling<{ choices: readonly string[] }>(422, () => '请从列出的选项里选一个。', { choices: ['approve', 'reject', 'abstain'] }),
};
