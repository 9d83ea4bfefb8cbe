import {
  areaNeededWords,
  areaWords,
  CHOICES,
  dayOf,
  dayWords,
  extensionWords,
  isParkingCounted,
  least,
  mostPerAgent,
  OWNERS_RULES_DEFAULTS,
  parkingWords,
  proxiesWords,
  readingsWords,
  shareToReach,
  slateRuleWords,
  type Channel,
  type Choice,
  type Criterion,
  type PollView,
  type TallyResult,
} from '@silin/shared';
import type { PollEntity } from './poll.entity';

/** On owners' votes a head is an owner, never a household: several homes of one owner are one head. */
const owners = (count: number) => `${count.toLocaleString('en-US')} 位业主`;
export const figuresWords = (heads: number, areaCm2: number) => `${owners(heads)}、${areaWords(areaCm2)}`;

/** What is missing on these criteria: 「12 位业主、830.00 ㎡」; empty when nothing is. */
export function shortWords(criteria: readonly Criterion[]): string {
  const missing = criteria.filter((one) => one.short > 0);
  return missing
    .map((one) => (one.name.endsWith('.heads') ? owners(one.short) : areaNeededWords(one.short, [one.part, one.whole])))
    .join('、');
}

/** What an owner should know before choosing, with the figures of this roll. */
export function ownersFacts({ pack, rollSize, rollAreaCm2, scope, rules, slate, opensAt, closesAt }: PollEntity): PollView['facts'] {
  const area = rollAreaCm2 ?? 0;
  const { heads, area: ofArea } = pack.quorum;
  const agreeing = pack.approval.heads;
  const otherwise = rules && readingsWords({ ...OWNERS_RULES_DEFAULTS, ...rules });
  const needed = heads && ofArea ? `${owners(least(rollSize, heads.share))}、${areaNeededWords(least(area, ofArea.share), [area])}` : '';
  return [
    { name: '谁来投', words: `${scope?.name ?? ''}的全体业主，共 ${figuresWords(rollSize, area)}` },
    ...(opensAt && closesAt ? [{ name: '什么时候', words: periodWords(opensAt, closesAt) }] : []),
    ...(needed ? [{ name: '怎么才算数', words: `来投的业主和面积都要${heads ? shareToReach(heads.share) : ''}，至少 ${needed}` }] : []),
    ...(slate ? [{ name: '怎么定', words: slateRuleWords(slate) }] : []),
    ...(agreeing
      ? [{ name: slate ? '怎么算过线' : '怎么算通过', words: `来投的里面，同意的业主和面积都要${shareToReach(agreeing.share)}` }]
      : []),
    ...(otherwise ? [{ name: '这几种票', words: otherwise }] : []),
    ...(isParkingCounted(rules) ? [{ name: '车位', words: ownRule(parkingWords(rules ?? {}), rules) }] : []),
    ...(rules?.extensionDays ? [{ name: '来的不够', words: extensionWords(rules) }] : []),
    { name: '结果算什么', words: '是有约束力的业主共同决定，没投的、反对的也要照办' },
    {
      name: '怎么投',
      words: `一个业主的几套房合成一票，面积相加；几个人共有的房，谁先投都算这一票；投了不能改${waysWords(pack.channels)}`,
    },
    ...(pack.proxies.basis === 'law'
      ? [{ name: '请人代投', words: `要写委托书签名，${proxiesWords({ proxiesPerAgent: mostPerAgent(pack.proxies, rules) })}` }]
      : []),
    ...(rules?.onlineBasis ? [{ name: '手机投票的依据', words: rules.onlineBasis.text }] : []),
  ];
}

/** With the clause it stands in. */
export const ownRule = (words: string, rules: PollEntity['rules']) =>
  rules?.ballotsClause ? `${words}（${rules.ballotsClause.source}）` : words;

function waysWords(channels: readonly Channel[]): string {
  if (!channels.includes('paper')) return '';
  return channels.includes('online') ? '。手机、纸质票投一样就行，先到的算' : '。这次只用纸质票，不在手机上投';
}

/** A vote begins when people are up, not at midnight. */
export const OPENS_AT = '08:00';
/** 「12月15日 8:00 起，到12月29日 24:00」 */
export function periodWords(opensAt: Date, closesAt: Date): string {
  const lastDay = dayOf(new Date(closesAt.getTime() - 1));
  return `${dayWords(dayOf(opensAt))} 8:00 起，到${dayWords(lastDay)} 24:00 截止`;
}

/** 「936 位业主来了 641 位、56,872.40 ㎡；同意 498、反对 96、弃权 47，通过了。」 */
export function ownersResultWords(result: TallyResult): string {
  const { passed, valid, choices, criteria } = result;
  const counted = (Object.keys(CHOICES) as Choice[]).map((choice) => `${CHOICES[choice]} ${choices[choice].heads}`).join('、');
  const figures = `${ownersCameWords(result)}；${counted}`;
  if (passed) return `${figures}，通过了。`;
  if (!valid) return `${figures}。${notEnoughWords(result)}。`;
  const short = shortWords(criteria.filter(({ name }) => name.startsWith('approval')));
  return short ? `${figures}。同意的还差 ${short}，没有通过。` : `${figures}。票数够了，但前面的手续少了一样，不能算通过。`;
}

/** 「936 位业主来了 641 位、56,872.40 ㎡」 */
export const ownersCameWords = ({ all, participants }: TallyResult) =>
  `${owners(all.heads)}来了 ${participants.heads} 位、${areaWords(participants.areaCm2)}`;

export const notEnoughWords = ({ criteria }: TallyResult) =>
  `来投的还差 ${shortWords(criteria.filter(({ name }) => name.startsWith('quorum')))}，这次不算数`;
