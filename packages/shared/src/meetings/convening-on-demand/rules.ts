import type { CommunityKind } from '../../membership/community-words';
import type { Role } from '../../membership/roles';
import type { COMMUNITY_DEFAULTS } from '../../contract/limits';
import type { Share } from '../../voting/share';
import type { MeetingForm } from '../forms';

const ONE_TENTH: Share = { numerator: 1, denominator: 10, inclusive: true };
const ONE_FIFTH: Share = { numerator: 1, denominator: 5, inclusive: true };
const ONE_THIRD: Share = { numerator: 1, denominator: 3, inclusive: true };

/** Of whom the electorate is read: whoever holds an office, each once; or the owners' roll of an estate, whose entry is one whoever of it joins; or the homes of the community, each by whoever stands for it. */
export type DemandRoll = Readonly<{ of: 'offices'; roles: readonly Role[] } | { of: 'owners' } | { of: 'households' }>;

/**
 * Whose demand makes which meeting owed. 以上 includes the number itself. `roll` is null where the register does not know the electorate;
 * `form` is the meeting as it is held here, null where this product does not hold it. Only where both are known a demand can be collected:
 * nothing that is not known is made up. Who owes the meeting is who calls one of this form (`callersOf`).
 */
export type DemandRuleFacts = Readonly<{
  in: CommunityKind;
  /** Whether one roll is that of the whole community, or each estate has its own. */
  within: 'community' | 'estate';
  /** As its readers call them: 「居民代表」. */
  who: string;
  share: Share; shareWords: string;
  /** How the roll counts, where somebody could think otherwise; else null. */
  counting: string | null;
  owes: string;
  form: MeetingForm | null;
  roll: DemandRoll | null;
  /** Who reads who joined: everybody on the roll and who owes the meeting, or they alone. */
  namesFor: 'roll' | 'owers';
  /** The community's own figures: how long names are collected, and by when the notice has to be out. */
  days: Readonly<{ collect: keyof typeof COMMUNITY_DEFAULTS; convene: keyof typeof COMMUNITY_DEFAULTS }>;
  source: string; mark: 'V' | 'D';
}>;

const URBAN = '《居民委员会组织法》（2025修订，2026年1月1日起施行）';
const VILLAGE = '《村民委员会组织法》（2025修订，2026年1月1日起施行）';

const USUAL = {
  within: 'community', counting: null, form: null, roll: null, namesFor: 'roll',
  days: { collect: 'demandDays', convene: 'conveningDays' }, mark: 'V',
} as const satisfies Partial<DemandRuleFacts>;
const REPRESENTATIVES = { of: 'offices', roles: ['resident_representative'] } as const satisfies DemandRoll;

export const DEMAND_RULES = {
  residents_adults: { ...USUAL, in: 'urban', who: '年满十八周岁的居民', share: ONE_TENTH, shareWords: '十分之一', owes: '居民会议', source: `${URBAN}第二十六条` },
  residents_households: {
    ...USUAL, in: 'urban', who: '户代表', share: ONE_TENTH, shareWords: '十分之一', owes: '居民会议', form: 'residents_households', roll: { of: 'households' }, namesFor: 'owers',
    counting: '按户数：一户由一位户代表提；还没有户代表的户也算在总数里', source: `${URBAN}第二十六条`,
  },
  residents_representatives: { ...USUAL, in: 'urban', who: '居民代表', share: ONE_THIRD, shareWords: '三分之一', owes: '居民会议', form: 'residents_households', roll: REPRESENTATIVES, source: `${URBAN}第二十六条` },
  representatives: { ...USUAL, in: 'urban', who: '居民代表', share: ONE_FIFTH, shareWords: '五分之一', owes: '居民代表会议', form: 'representatives', roll: REPRESENTATIVES, source: `${URBAN}第二十八条` },
  villagers_adults: { ...USUAL, in: 'village', who: '村民', share: ONE_TENTH, shareWords: '十分之一', owes: '村民会议', source: `${VILLAGE}第二十五条` },
  villagers_representatives: { ...USUAL, in: 'village', who: '村民代表', share: ONE_THIRD, shareWords: '三分之一', owes: '村民会议', form: 'villagers_households', roll: REPRESENTATIVES, source: `${VILLAGE}第二十五条` },
  villager_representatives: { ...USUAL, in: 'village', who: '村民代表', share: ONE_FIFTH, shareWords: '五分之一', owes: '村民代表会议', form: 'villager_representatives', roll: REPRESENTATIVES, source: `${VILLAGE}第三十条` },
  owners: {
    ...USUAL, in: 'urban', within: 'estate', who: '业主', share: ONE_FIFTH, shareWords: '百分之二十', owes: '业主大会临时会议', form: 'owners_assembly', roll: { of: 'owners' }, namesFor: 'owers',
    counting: '按业主名册数人数：一套房几个人共有的算一位，一个人有几套的也算一位',
    source: '《物业管理条例》（2018修订）第十三条',
  },
} as const satisfies Record<string, DemandRuleFacts>;

export type DemandRule = keyof typeof DEMAND_RULES;
export const demandRule = (rule: DemandRule): DemandRuleFacts => DEMAND_RULES[rule];

export type CollectableRule = DemandRuleFacts & Readonly<{ form: MeetingForm; roll: DemandRoll }>;
export const isCollectable = (facts: DemandRuleFacts): facts is CollectableRule => facts.form !== null && facts.roll !== null;

/** What can be demanded in a community of this kind: the roll is known and the meeting is held here. */
export const demandsIn = (kind: CommunityKind): DemandRule[] =>
  (Object.keys(DEMAND_RULES) as DemandRule[]).filter((rule) => demandRule(rule).in === kind && isCollectable(demandRule(rule)));

/** In what its figures are counted. */
export const demandUnit = (rule: DemandRule): '位' | '户' => (demandRule(rule).roll?.of === 'households' ? '户' : '位');

/** 「柳园小区业主」: whose roll it is, where each estate has its own. */
export const demandWho = (rule: DemandRule, estateName: string | null): string => `${estateName ?? ''}${demandRule(rule).who}`;
