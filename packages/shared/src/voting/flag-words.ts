import { areaWords } from '../contract/area-words';
import { criterionTitle, type CountedBody } from './criterion-words';
import { MANY_FROM_ONE, OTHERWISE, type CertificateFlag, type Otherwise, type RaisedFlag } from './flags';
import type { Readings } from './readings';
import { CONFLICT_READINGS, SILENT_READINGS, VOID_READINGS } from './readings';

type Told = RaisedFlag & Readonly<{ readings: Readings; who: string; changed: string }>;

const weighed = ({ figures: { heads, areaCm2 }, who }: Pick<Told, 'figures' | 'who'>) => `${heads} ${who}${areaCm2 > 0 ? `、${areaWords(areaCm2)}` : ''}`;
const could = ({ changed }: Told) => (changed ? `，可能改变${changed}` : '，每一条够不够都还是一样');
const KEPT = '这里只是提醒，票一张也没有去掉。';

/** Each flag as a sentence with its figures, for whoever reads a result. */
const SENTENCES: Readonly<Record<CertificateFlag, (told: Told) => string>> = {
  'silent.no_majority': (told) => `送到没交的票有 ${weighed(told)}，没有多数可随：只算参加，不算同意，也不算反对。`,
  'silent.decisive': (told) => `送到没交的票有 ${weighed(told)}。这些票换一种算法，会改变${told.changed}。`,
  'void.decisive': (told) => `废票有 ${weighed(told)}。废票换一种算法，会改变${told.changed}。`,
  'choices.sum': (told) => `同意、反对、弃权、废票加起来，比到会的少 ${weighed(told)}：他们到了会，没有投票。`,
  'conflict.voted': (told) => {
    const isOut = told.readings.conflicts === 'excluded';
    const [counted, other] = isOut ? ['票按议事规则没有算', '要是算上这些票'] : ['票照算', '不算这些票'];
    return `投票前标明有利害关系的 ${weighed(told)}投了票，${counted}。${other}${told.changed ? `，会改变${told.changed}` : '，每一条够不够都还是一样'}。`;
  },
  'roll.error': (told) => `名册查出有错 ${told.sources} 次，涉及 ${weighed(told)}。不管他们怎么投，每一条够不够都还是一样。`,
  'roll.error_decisive': (told) => `名册查出有错 ${told.sources} 次，涉及 ${weighed(told)}。要是名册没错，可能改变${told.changed}。`,
  'ballots.one_device': (told) => `有 ${weighed(told)}的票，是从 ${told.sources} 台设备或账号投的（同一台满 ${MANY_FROM_ONE.device} 票就提醒）。这些票要是投得不一样${could(told)}。${KEPT}`,
  'ballots.one_clerk': (told) => `有 ${weighed(told)}的票，是 ${told.sources} 位工作人员录的（同一人满 ${MANY_FROM_ONE.clerk} 票就提醒）。这些票要是录得不一样${could(told)}。${KEPT}`,
};

const quoted = (names: readonly string[]) => (names.length === 0 ? '' : `「${names.join('」「')}」够不够`);
const isOwners = ({ electorate }: CountedBody) => electorate === 'owners' || electorate === 'interested_owners';

/** What a flag says, with the figures it rests on. */
export function flagSentence(flag: RaisedFlag, readings: Readings, body: CountedBody): string {
  const changed = quoted(flag.changes.map((name) => criterionTitle(name, body))) || (flag.decisive ? '谁被选上' : '');
  return SENTENCES[flag.flag]({ ...flag, readings, changed, who: isOwners(body) ? '位业主' : '人' });
}

const TITLES: Readonly<Record<CertificateFlag, readonly [decisive: string, otherwise: string]>> = {
  'silent.no_majority': ['没交的票没有多数可随', '没交的票没有多数可随'],
  'silent.decisive': ['没交的票怎么算，会改变结果', '没交的票改变不了结果'],
  'void.decisive': ['废票怎么算，会改变结果', '废票改变不了结果'],
  'choices.sum': ['几个数加起来对不上', '几个数加起来对不上'],
  'conflict.voted': ['有利害关系的票会改变结果', '有利害关系的票改变不了结果'],
  'roll.error': ['名册的错可能改变结果', '名册的错改变不了结果'],
  'roll.error_decisive': ['名册的错可能改变结果', '名册的错改变不了结果'],
  'ballots.one_device': ['同一台设备投的票可能改变结果', '有些票是同一台设备投的'],
  'ballots.one_clerk': ['同一个人录的票可能改变结果', '有些票是同一个人录的'],
};
/** What it comes to, in a few words. */
export const flagTitle = (flag: RaisedFlag) => TITLES[flag.flag][flag.decisive ? 0 : 1];

type Reading = Readonly<{ reading: keyof Readings | null }>;
const RULES: Readonly<Record<Otherwise, Reading['reading']>> = {
  'silent.out': 'silentBallots', 'silent.follow': 'silentBallots',
  'void.out': 'voidBallots', 'void.in': 'voidBallots',
  'conflict.out': 'conflicts', 'conflict.in': 'conflicts',
  'supposed.right': null, 'supposed.majority': null, 'supposed.away': null, 'supposed.approve': null, 'supposed.reject': null, 'supposed.abstain': null, 'supposed.sitting': null,
};
const countedWords = ({ silentBallots, voidBallots, conflicts = 'counted' }: Readings): Readonly<Record<keyof Readings, string>> => ({
  silentBallots: SILENT_READINGS[silentBallots], voidBallots: VOID_READINGS[voidBallots], conflicts: CONFLICT_READINGS[conflicts],
});

const NO_SUBJECT: readonly Otherwise[] = ['supposed.right', 'supposed.majority'];

/** Where a flag decides: how it was counted, how else it could have been, and whether a rule of the body's own chose between them. */
export type BothReadings = Readonly<{ counted: string; other: string; byRule: boolean; criteria: NonNullable<RaisedFlag['other']>['criteria'] }>;
export function bothReadings(flag: RaisedFlag, readings: Readings): BothReadings | null {
  if (!flag.other || flag.changes.length === 0) return null;
  const { how, criteria } = flag.other;
  const rule = RULES[how];
  const words = OTHERWISE[how];
  if (rule) return { counted: countedWords(readings)[rule], other: words, byRule: true, criteria };
  return { counted: '按投的算', other: NO_SUBJECT.includes(how) ? words : `${flag.flag.startsWith('roll.') ? '名册没错，漏掉的人' : '这些票'}${words}`, byRule: false, criteria };
}
