import {
  areaWords,
  dayWords,
  changeWords,
  extensionWords,
  isParkingCounted,
  least,
  mostPerAgent,
  OWNERS_MATTERS,
  OWNERS_RULES_DEFAULTS,
  parkingWords,
  proxiesWords,
  readingsWords,
  shareToReach,
  slateRuleWords,
  type Day,
} from '@silin/shared';
import { figuresWords, ownRule, periodWords } from './owners-words';
import type { PollEntity } from './poll.entity';

export type NoticeFacts = Readonly<{
  poll: PollEntity;
  by: string;
  announcedOn: Day;
  opensAt: Date;
  closesAt: Date;
  objections: number;
  rollSha256: string;
}>;

/** The notice that is hung out and sent, from the records alone. */
export function ownersNotice({ poll, by, announcedOn, opensAt, closesAt, objections, rollSha256 }: NoticeFacts): string {
  const { question, scope, pack, rules, rollSize, matter } = poll;
  const area = poll.rollAreaCm2 ?? 0;
  const { heads, area: ofArea } = pack.quorum;
  const agreeing = pack.approval.heads;
  const otherwise = rules && readingsWords({ ...OWNERS_RULES_DEFAULTS, ...rules });
  const paragraphs = [
    `业主表决公告`,
    `${scope?.name ?? ''}全体业主：`,
    `一、表决的事：${question}（${matter ? `${OWNERS_MATTERS[matter].words}，《民法典》第二百七十八条第一款${OWNERS_MATTERS[matter].article}` : ''}）`,
    ...(poll.slate
      ? [`供选的有：${poll.slate.options.map(({ option, words }) => `${option} ${words}`).join('；')}。${slateRuleWords(poll.slate)}。`]
      : []),
    `二、谁来投：${scope?.name ?? ''}的业主，共 ${rollSize} 位，专有部分面积合计 ${areaWords(area)}。一位业主有几套房的算一人，面积相加；几个人共有一套的，共投一票。${isParkingCounted(rules) ? `${ownRule(parkingWords(rules ?? {}), rules)}。` : ''}`,
    `三、什么时候投：${periodWords(opensAt, closesAt)}。`,
    `四、怎么投：${waysWords(poll)}${proxiesSaid(poll)}`,
    ...(heads && ofArea && agreeing
      ? [
          `五、怎么算数：来投的业主人数和面积都要${shareToReach(heads.share)}，就是至少 ${figuresWords(least(rollSize, heads.share), least(area, ofArea.share))}；来投的里面，同意的人数和面积都要${shareToReach(agreeing.share)}，${poll.slate ? '才算过线' : '才算通过'}。弃权算来投，不算同意。${otherwise ? `${otherwise}。` : ''}${rules?.extensionDays ? `${extensionWords(rules)}。` : ''}`,
        ]
      : []),
    `六、名册：${dayWords(poll.reviewFrom ?? '')}到${dayWords(poll.reviewUntil ?? '')}公开核对过，${objections > 0 ? `收到异议 ${objections} 条，都答复了` : '没有人提出异议'}。今天定下，校验码 ${rollSha256}；开投前查实有错才更正，写明原因和日子，告诉每一位业主，开投以后不再动。`,
    `七、结果：截止后自动计票，结果和每一条依据都写在小程序里；投的是什么按门牌公示${rules?.publicRows ? '，谁都能看' : '给业主核对'}。`,
    `${by}`,
    `${announcedOn.slice(0, 4)}年${dayWords(announcedOn)}`,
  ];
  return paragraphs.join('\n');
}

const PAPER_WORDS =
  '每一位业主一张，工作人员送到家；填好、签名、封进信封，在截止前交回，收到会告诉您。截止后由两位工作人员分别录入，业主监票';

/** 物业管理条例 art. 12: in writing, and how many one agent acts for. */
const proxiesSaid = ({ pack: { proxies }, rules }: PollEntity) =>
  proxies.basis === 'law'
    ? `自己来不了的，可以写委托书签名请人代投，交工作人员登记，${proxiesWords({ proxiesPerAgent: mostPerAgent(proxies, rules) })}，受托人不能再托别人；代投以前，本人可以取消，也可以自己投。`
    : '';

/** By which ways one votes: an estate where nothing lets owners vote online votes on paper alone. */
function waysWords({ pack: { channels }, rules }: PollEntity): string {
  const { text, source } = rules?.onlineBasis ?? { text: '', source: '' };
  const online = `在「四邻议事」小程序里实名投票，${changeWords(rules ?? {})}。依据：${text}（${source}）。`;
  if (!channels.includes('paper')) return online;
  if (!channels.includes('online')) return `这次只用纸质票，不在手机上投。${PAPER_WORDS}。`;
  return `${online}也可以投纸质票：${PAPER_WORDS}。两样只能投一样，先到的算。`;
}
