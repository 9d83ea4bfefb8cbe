import {
  CHOICES,
  choicesOn,
  ELECTORATES,
  headUnit,
  least,
  onlyAStep,
  outcomeWords,
  slateRuleWords,
  type Choice,
  type PollView,
  type RulePack,
  type SlateResult,
  type TallyResult,
} from '@silin/shared';
import { notEnoughWords, ownersCameWords, ownersFacts, ownersResultWords } from './owners-words';
import type { PollEntity } from './poll.entity';

const CHOICE_DETAILS: Readonly<Record<Choice, string>> = {
  approve: '赞成照这个办法办',
  reject: '不赞成这个办法',
  abstain: '不表态，但算您参加了',
};

/** What can be chosen; where several things are put, on each line. */
export const choicesFor = ({ slate }: Pick<PollEntity, 'slate'>): PollView['choices'] =>
  (slate ? choicesOn(slate) : (Object.keys(CHOICES) as Choice[])).map((choice) => ({
    choice,
    words: CHOICES[choice],
    detail: slate ? '' : CHOICE_DETAILS[choice],
  }));

const VERDICTS = {
  consensus: { passed: '谈成了', failed: '没有谈成' },
  binding: { passed: '通过了', failed: '没有通过' },
} as const satisfies Record<RulePack['effect'], object>;

const EFFECT_WORDS: Readonly<Record<RulePack['effect'], string>> = {
  consensus: '是大家谈出来的协商意见，靠大家一起遵守',
  binding: '是有约束力的决定',
};

const STEP_WORDS = '通过了才走下一步，最后由村民会议或村民代表会议定';

const WRITTEN_IN = '没带手机的请工作人员登记，由另一位到会居民见证';
const HANDED_OVER = '没带手机的，借工作人员的手机自己点，由另一位到会居民见证';
const HANDS_FACT = { name: '怎么投', words: '当场举手，主持人当场数；只记数目，不记谁举了手' };
const SECRET_FACT = { name: '记不记名', words: '不记名：只记您投过票，选了什么不记在您名下，邻居、书记、工作人员都查不到' };

/** What a voter should know before choosing, from the pack as it was frozen. */
export function factsOf(poll: PollEntity): PollView['facts'] {
  return poll.pack.electorate === 'owners' ? ownersFacts(poll) : roomFacts(poll);
}

function roomFacts({ pack, rollSize, rollPresent, slate, secrecy, method }: PollEntity): PollView['facts'] {
  const { heads } = pack.approval;
  const present = rollPresent ?? rollSize;
  const needed = heads ? least(heads.of === 'present' ? present : rollSize, heads.share) : 0;
  return [
    { name: '谁来投', words: voterWords(pack, rollSize, present) },
    ...(slate ? [{ name: '怎么定', words: slateRuleWords(slate) }] : []),
    ...(heads && slate?.kind !== 'budget'
      ? [{ name: slate ? '怎么算过线' : '怎么算通过', words: `至少 ${needed} ${headUnit(pack.electorate)}同意` }]
      : []),
    ...(secrecy === 'secret' ? [SECRET_FACT] : []),
    { name: '结果算什么', words: onlyAStep(pack) ? STEP_WORDS : EFFECT_WORDS[pack.effect] },
    method === 'hands'
      ? HANDS_FACT
      : {
          name: '怎么投',
          words: `${headUnit(pack.electorate) === '户' ? '一户一票' : '一人一票'}，投了不能改；${secrecy === 'secret' ? HANDED_OVER : WRITTEN_IN}`,
        },
  ];
}

/** Whoever signed in, or of a body its members who did. */
const voterWords = ({ electorate }: RulePack, rollSize: number, present: number): string =>
  electorate === 'participants'
    ? `开始表决时已经签到的居民，共 ${present} 人`
    : `${ELECTORATES[electorate]}，应到 ${rollSize} ${headUnit(electorate)}，开始表决时已经签到的 ${present} ${headUnit(electorate)}`;

type Worded = Pick<PollEntity, 'slate' | 'pack' | 'method' | 'rollRecused'>;

/** 「到会 12 人，同意 9、反对 2、弃权 1，谈成了。」 */
export function resultWords(poll: Worded, result: TallyResult, slate: SlateResult | null): string {
  const isOwners = poll.pack.electorate === 'owners';
  const unit = headUnit(poll.pack.electorate);
  if (poll.slate && slate) {
    const came = isOwners ? ownersCameWords(result) : `到会 ${result.present.heads} ${unit}，${result.participants.heads} ${unit}投了`;
    return `${came}。${result.valid ? outcomeWords(poll.slate, slate.outcome) : notEnoughWords(result)}。`;
  }
  return isOwners ? ownersResultWords(result) : roomResultWords(poll, result);
}

function roomResultWords(
  { pack, method, rollRecused }: Worded,
  { passed, all, present, participants, choices, criteria }: TallyResult,
): string {
  const verdict = VERDICTS[onlyAStep(pack) ? 'binding' : pack.effect];
  const silent = present.heads - participants.heads - rollRecused;
  const beside = [
    silent > 0 ? `${method === 'hands' ? '没举手' : '没投'} ${silent}` : '',
    rollRecused > 0 ? `回避 ${rollRecused}` : '',
  ].filter(Boolean);
  const counted = (Object.keys(CHOICES) as Choice[]).map((choice) => `${CHOICES[choice]} ${choices[choice].heads}`).join('、');
  const unit = headUnit(pack.electorate);
  const expected = all.heads > present.heads ? `应到 ${all.heads} ${unit}，` : '';
  const figures = `${expected}到会 ${present.heads} ${unit}，${counted}${beside.map((one) => `，${one}`).join('')}`;
  if (passed) return `${figures}，${verdict.passed}。`;
  const short = criteria.find(({ name }) => name === 'approval.heads')?.short ?? 0;
  return `${figures}，${short > 0 ? `同意的还差 ${short} ${unit}，` : ''}${verdict.failed}。`;
}
