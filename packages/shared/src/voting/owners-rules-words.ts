import { boundsOfDays, OWNERS_RULES_LIMITS, type DayField, type OnlineBasis, type OwnersRules } from './owners-rules';
import { CN_OWNERS_ORDINARY } from './packs';
import { parkingReading, parkingWords } from './parking';
import { PROXIES_PER_AGENT, proxiesWords } from './proxies';
import { CONFLICT_READINGS, DEFAULT_READINGS, SILENT_READINGS, VOID_READINGS } from './readings';

type DaysWords = Readonly<{ name: string; said: (days: number) => string; floor: string }>;
const { noticeDays, votingWindowDays, rollReviewDays } = boundsOfDays(CN_OWNERS_ORDINARY);

/** The days that an estate sets: what is done with them, and what the law says of them. */
export const OWNERS_RULES_DAYS: Readonly<Record<DayField, DaysWords>> = {
  noticeDays: { name: '公告', said: (days) => `投票前至少提前 ${days} 天公告`, floor: `法律要求至少 ${noticeDays.least} 天，只能加长（《物业管理条例》第十四条）` },
  votingWindowDays: { name: '投票', said: (days) => `投票开 ${days} 天`, floor: `国家没有规定，${votingWindowDays.least} 到 ${votingWindowDays.most} 天都行` },
  rollReviewDays: { name: '核对名册', said: (days) => `名册公开 ${days} 天，请业主核对`, floor: `国家没有规定，${rollReviewDays.least} 到 ${rollReviewDays.most} 天都行` },
};
export const OWNERS_RULES_DAY_FIELDS = Object.keys(OWNERS_RULES_DAYS) as DayField[];

/** Articles of provinces that let owners vote over the internet; elsewhere the estate's own rule has to. */
export const PROVINCIAL_BASES = {
  shandong: { text: '《山东省物业管理条例》第二十六条：业主大会会议可以采用互联网方式征求意见', source: '山东省物业管理条例（2021年12月3日修订）' },
} as const satisfies Record<string, OnlineBasis>;

/** What would be different for votes to come; empty when nothing would. */
export function rulesChangeWords(before: OwnersRules, after: OwnersRules): string[] {
  const days = OWNERS_RULES_DAY_FIELDS.filter((field) => before[field] !== after[field]);
  const differs = (field: 'onlineBasis' | 'ballotsClause') => JSON.stringify(inOrder(before[field])) !== JSON.stringify(inOrder(after[field]));
  return [
    ...days.map((field) => `${OWNERS_RULES_DAYS[field].said(after[field])}（原来 ${before[field]} 天）`),
    ...(differs('onlineBasis') ? [after.onlineBasis ? `手机投票的依据是：${after.onlineBasis.text}` : '没有手机投票的依据，不能发起手机投票'] : []),
    ...(before.silentBallots === after.silentBallots ? [] : [`送到${SILENT_READINGS[after.silentBallots]}`]),
    ...(before.voidBallots === after.voidBallots ? [] : [VOID_READINGS[after.voidBallots]]),
    ...(conflictsOf(before) === conflictsOf(after) ? [] : [CONFLICT_READINGS[conflictsOf(after)]]),
    ...((before.extensionDays ?? 0) === (after.extensionDays ?? 0) ? [] : [extensionWords(after)]),
    ...((before.publicRows ?? false) === (after.publicRows ?? false) ? [] : [rowsWords(after)]),
    ...((before.changeable ?? false) === (after.changeable ?? false) ? [] : [changeWords(after)]),
    ...((before.proxiesPerAgent ?? PROXIES_PER_AGENT) === (after.proxiesPerAgent ?? PROXIES_PER_AGENT) ? [] : [proxiesWords(after)]),
    ...(parkingReading(before) === parkingReading(after) ? [] : [parkingWords(after)]),
    ...(differs('ballotsClause') ? [after.ballotsClause ? `依据的条文在：${after.ballotsClause.source}` : '不再写明这些票按哪一条算'] : []),
    ...(before.documentId === after.documentId ? [] : [after.documentId ? '附上的议事规则换了一份' : '不再附议事规则']),
  ];
}
/** Said of the rule, and in notice and ballot where there may be an extension. */
export const extensionWords = ({ extensionDays = 0 }: Pick<OwnersRules, 'extensionDays'>): string =>
  extensionDays > 0 ? `来投的不够，可以延长一次，${extensionDays} 天` : '来投的不够，不延长';
export const rowsWords = ({ publicRows = false }: Pick<OwnersRules, 'publicRows'>): string =>
  publicRows ? '各家怎么投的，谁都能看、都能验算' : '各家怎么投的，只给业主和监督的人看';
/** Said of the rule, in the notice, and before a vote is sent. */
export const changeWords = ({ changeable = false }: Pick<OwnersRules, 'changeable'>): string =>
  changeable ? '手机投的，截止前还可以改，最后一次算数' : '投出去不能改';

const conflictsOf = ({ conflicts = DEFAULT_READINGS.conflicts }: Pick<OwnersRules, 'conflicts'>) => conflicts;
/** What came out of a database may have its keys in another order. */
const inOrder = (basis: OnlineBasis | null) => basis && [basis.text, basis.source];

type ReadingsWithClause = Pick<OwnersRules, 'silentBallots' | 'voidBallots' | 'conflicts' | 'ballotsClause'>;
/** 「送到没交的票随多数（议事规则第十二条）」; null where ballots are read as usual. */
export function readingsWords({ silentBallots, voidBallots, conflicts = DEFAULT_READINGS.conflicts, ballotsClause }: ReadingsWithClause): string | null {
  const otherwise = [
    ...(silentBallots === DEFAULT_READINGS.silentBallots ? [] : [`送到${SILENT_READINGS[silentBallots]}`]),
    ...(voidBallots === DEFAULT_READINGS.voidBallots ? [] : [VOID_READINGS[voidBallots]]),
    ...(conflicts === DEFAULT_READINGS.conflicts ? [] : [CONFLICT_READINGS[conflicts]]),
  ];
  if (otherwise.length === 0) return null;
  return `${otherwise.join('，')}${ballotsClause ? `（${ballotsClause.source}）` : ''}`;
}

type Fault = Readonly<{ field: string; rule: string; limit?: number }>;
const isDays = (field: string): field is DayField => field in OWNERS_RULES_DAYS;

/** What is wrong with a field, and what to do. */
export function rulesFaultWords({ field, rule, limit }: Fault): string {
  if (field === 'documentId') return '请附上写着这一条的议事规则。';
  if (field === 'ballotsClause') return '和通常的算法不一样，请写明议事规则哪一条这样定的。';
  if (field === 'proxiesPerAgent') return rule === 'max' ? `最多 ${limit ?? ''} 家，请往下减。` : `最少 ${limit ?? ''} 家，请往上加。`;
  if (isDays(field)) return rule === 'max' ? `最多 ${limit ?? ''} 天，请往下减。` : `最少 ${limit ?? ''} 天，请往上加。`;
  const { basisMin, basisMax } = OWNERS_RULES_LIMITS;
  if (rule === 'max') return `最多 ${limit ?? basisMax} 个字，请写短些。`;
  return rule === 'min' ? `请写清楚，至少 ${basisMin} 个字。` : `请写清楚，${basisMin} 到 ${basisMax} 个字。`;
}
