import { daysBetween, type Day } from '../calendar/day';
import { dayWords } from '../calendar/words';
import type { Electorate } from '../membership/electorates';
import type { Channel, RulePack } from './rule-pack';

export type ProcedureName = 'item.announced' | 'notice.days' | 'roll.reviewed' | 'roll.frozen' | 'channel.basis';
/** One condition beside the count, with the figures it rests on in words. */
export type ProcedureCriterion = Readonly<{ name: ProcedureName; met: boolean; words: string }>;

/** What was done before the vote, as it is recorded. */
export type ProcedureFacts = Readonly<{
  question: string; announcedQuestion: string;
  announcedOn: Day; opensOn: Day; noticeDays: number;
  reviewFrom: Day; reviewUntil: Day; reviewDays: number; objections: number; undecided: number;
  electorate: Electorate; rollElectorate: Electorate; sameRoll: boolean; rollSize: number;
  /** How often the roll was put right between the announcement and the vote; null where it never was. */
  corrected: Readonly<{ times: number; lastOn: Day }> | null;
  channels: readonly Channel[]; onlineBasis: string | null;
}>;

/**
 * A binding decision needs more than its majority: the item that was announced (what was not announced is not voted on), the days of
 * notice, and the right roll, laid open before and unchanged since. Each is a criterion with its figures, shown to everyone.
 */
export function procedureOf(pack: Pick<RulePack, 'noticeDays'>, facts: ProcedureFacts): readonly ProcedureCriterion[] {
  const noticeNeeded = Math.max(pack.noticeDays, facts.noticeDays);
  const noticeGiven = daysBetween(facts.announcedOn, facts.opensOn) - 1;
  const reviewed = daysBetween(facts.reviewFrom, facts.reviewUntil);
  return [
    { name: 'item.announced', met: facts.question === facts.announcedQuestion, words: '表决的就是公告里的那一件，一字没改' },
    {
      name: 'notice.days', met: noticeGiven >= noticeNeeded,
      words: `${dayWords(facts.announcedOn)}公告，${dayWords(facts.opensOn)}开投，中间满 ${noticeGiven} 天（至少 ${noticeNeeded} 天）`,
    },
    {
      name: 'roll.reviewed', met: reviewed >= facts.reviewDays && facts.undecided === 0,
      words: `名册公开核对 ${reviewed} 天（至少 ${facts.reviewDays} 天），${objectionWords(facts)}`,
    },
    {
      name: 'roll.frozen', met: facts.sameRoll && facts.electorate === facts.rollElectorate,
      words: `${frozenWords(facts)}，之后${facts.sameRoll ? '没有改动' : '被改动过'}`,
    },
    { name: 'channel.basis', ...channelBasis(facts) },
  ];
}

function objectionWords({ objections, undecided }: Pick<ProcedureFacts, 'objections' | 'undecided'>): string {
  if (objections === 0) return '没有人提出异议';
  return `提出异议 ${objections} 条，${undecided > 0 ? `还有 ${undecided} 条没答复` : '都答复了'}`;
}

/** A roll that was put right before the vote counts as it stood last. */
function frozenWords({ corrected, rollSize }: Pick<ProcedureFacts, 'corrected' | 'rollSize'>): string {
  if (corrected === null) return `公告时定下 ${rollSize} 位业主`;
  return `公告后、开投前查实有错，改过 ${corrected.times} 次，${dayWords(corrected.lastOn)}定下 ${rollSize} 位业主`;
}

/** Only a vote on a phone needs a basis of its own; on paper owners vote by 物业管理条例 art. 12. */
function channelBasis({ channels, onlineBasis }: Pick<ProcedureFacts, 'channels' | 'onlineBasis'>): Pick<ProcedureCriterion, 'met' | 'words'> {
  if (!channels.includes('online')) return { met: true, words: '只用纸质票，没有手机投票' };
  return { met: onlineBasis !== null, words: onlineBasis ?? '手机投票没有写明依据' };
}
