import { addDays, type Day } from '../calendar/day';
import { earliestDayAfterNotice } from '../calendar/notice-days';
import { lastDayOfPeriod } from '../calendar/periods';
import { PARKING_USUAL, parkingReading, type ParkingReading } from './parking';
import { PROXIES_PER_AGENT } from './proxies';
import { DEFAULT_READINGS, type Readings } from './readings';
import type { RulePack } from './rule-pack';

/** On what ground owners vote over the internet: an article of the province, or the estate's own rule, with the document it stands in. */
export type OnlineBasis = Readonly<{ text: string; source: string }>;
/** The clause of the estate's own rule that reads ballots otherwise than usual (silent, spoilt, of a conflict), and the document it stands in. */
export type BallotsClause = OnlineBasis;

/** What an estate's 议事规则 sets for its owners' votes. Nothing in here can lower a floor of law. */
export type OwnersRules = Readonly<{
  noticeDays: number; votingWindowDays: number; rollReviewDays: number; onlineBasis: OnlineBasis | null; ballotsClause: BallotsClause | null;
  /** By how many days a vote may be made longer, once, where too few have come; 0: not at all. Left out of rules from before it was asked. */
  extensionDays?: number;
  /** Whether everybody may read the rows of a vote, which show areas, and not only its electorate and the authority. */
  publicRows?: boolean;
  /** Whether who voted on a phone may vote otherwise until the end; the last one counts. */
  changeable?: boolean;
  /** For how many entries one agent may vote on a written authority. */
  proxiesPerAgent?: number;
  /** Whether owned parking weighs, and whether it alone makes somebody a voter. */
  parkingCounts?: ParkingReading;
  /** The 议事规则 itself, as a paper that owners can open; needed with the clause. */
  documentId: string | null;
}> & Readings;

/** Where an estate has set nothing. The days of the review and of the window are ours; without a basis nobody votes online. */
export const OWNERS_RULES_DEFAULTS: OwnersRules = { noticeDays: 15, votingWindowDays: 15, rollReviewDays: 5, onlineBasis: null, ballotsClause: null, documentId: null, extensionDays: 0, publicRows: false, changeable: false, proxiesPerAgent: PROXIES_PER_AGENT, parkingCounts: PARKING_USUAL, ...DEFAULT_READINGS };
export const OWNERS_RULES_LIMITS = { noticeDaysMax: 90, rollReviewDaysMin: 1, rollReviewDaysMax: 30, extensionDaysMax: 30, proxiesPerAgentMin: 1, proxiesPerAgentMax: 10, basisMin: 4, basisMax: 200 } as const;

type BasisField = 'onlineBasis' | 'ballotsClause';
export type OwnersRulesFault = Readonly<{ field: keyof OwnersRules | `${BasisField}.text` | `${BasisField}.source`; rule: 'min' | 'max' | 'required'; limit?: number }>;
export type DayField = Extract<OwnersRulesFault['field'], 'noticeDays' | 'votingWindowDays' | 'rollReviewDays'>;

function outside(field: OwnersRulesFault['field'], amount: number, least: number, most: number): OwnersRulesFault[] {
  if (!Number.isSafeInteger(amount) || amount < least) return [{ field, rule: 'min', limit: least }];
  return amount > most ? [{ field, rule: 'max', limit: most }] : [];
}

/** The window that a pack leaves to the estate. */
export const windowBounds = ({ windowDays }: Pick<RulePack, 'windowDays'>) => windowDays ?? { least: 1, most: 60 };

export type DaysFrom = Readonly<{ least: number; most: number }>;
/** Between what an estate chooses its days. */
export function boundsOfDays(pack: Pick<RulePack, 'noticeDays' | 'windowDays'>): Readonly<Record<DayField, DaysFrom>> {
  const { noticeDaysMax, rollReviewDaysMin, rollReviewDaysMax } = OWNERS_RULES_LIMITS;
  return {
    noticeDays: { least: pack.noticeDays, most: noticeDaysMax },
    votingWindowDays: windowBounds(pack),
    rollReviewDays: { least: rollReviewDaysMin, most: rollReviewDaysMax },
  };
}

/** An owner may send somebody (物业管理条例 art. 12), so never for nobody; and never for more than the pack says. */
const mostProxies = ({ proxies }: Pick<RulePack, 'proxies'>) => Math.min(proxies.mostPerAgent ?? OWNERS_RULES_LIMITS.proxiesPerAgentMax, OWNERS_RULES_LIMITS.proxiesPerAgentMax);

/** What an estate may not set; empty when its rules can stand. */
export function faultsOfOwnersRules(pack: Pick<RulePack, 'noticeDays' | 'windowDays' | 'proxies'>, rules: OwnersRules): OwnersRulesFault[] {
  const days = boundsOfDays(pack);
  return [
    ...(Object.keys(days) as DayField[]).flatMap((field) => outside(field, rules[field], days[field].least, days[field].most)),
    ...basisFaults('onlineBasis', rules.onlineBasis),
    ...basisFaults('ballotsClause', rules.ballotsClause),
    ...outside('extensionDays', rules.extensionDays ?? 0, 0, OWNERS_RULES_LIMITS.extensionDaysMax),
    ...outside('proxiesPerAgent', rules.proxiesPerAgent ?? PROXIES_PER_AGENT, OWNERS_RULES_LIMITS.proxiesPerAgentMin, mostProxies(pack)),
    // What is usual needs no clause; anything else has to be able to point to one.
    ...(isOtherwise(rules) && !rules.ballotsClause ? outside('ballotsClause', 0, OWNERS_RULES_LIMITS.basisMin, OWNERS_RULES_LIMITS.basisMax) : []),
    ...(isOtherwise(rules) && !rules.documentId ? [{ field: 'documentId', rule: 'required' } as const] : []),
  ];
}

/** Whether silent or spoilt ballots, or those of a conflict of interest, are read otherwise than usual. */
export const readsOtherwise = (rules: Readings) =>
  (Object.keys(DEFAULT_READINGS) as (keyof Readings)[]).some((reading) => (rules[reading] ?? DEFAULT_READINGS[reading]) !== DEFAULT_READINGS[reading]);

/** Whether an estate sets anything that only its own 议事规则 may: it has to point to the clause and attach the paper. */
export const isOtherwise = (rules: Pick<OwnersRules, 'extensionDays' | 'publicRows' | 'changeable' | 'proxiesPerAgent' | 'parkingCounts'> & Readings): boolean =>
  readsOtherwise(rules) || parkingReading(rules) !== PARKING_USUAL || (rules.extensionDays ?? 0) > 0 || rules.publicRows === true || rules.changeable === true || (rules.proxiesPerAgent ?? PROXIES_PER_AGENT) !== PROXIES_PER_AGENT;

function basisFaults(field: BasisField, basis: OnlineBasis | null): OwnersRulesFault[] {
  const { basisMin, basisMax } = OWNERS_RULES_LIMITS;
  if (!basis) return [];
  return [
    ...outside(`${field}.text`, Array.from(basis.text).length, basisMin, basisMax),
    ...outside(`${field}.source`, Array.from(basis.source).length, basisMin, basisMax),
  ];
}

/** The days of an owners' vote, none of them typed by anybody. */
export type PollTimetable = Readonly<{
  /** The roll lies open until the end of this day. */
  reviewUntil: Day;
  /** The first day on which it can be announced. */
  announceFrom: Day;
  /** The first day of the vote, when it is announced on `announceFrom`. */
  opensOn: Day;
  /** The last day of the vote; it ends there at 24:00. */
  closesOn: Day;
}>;

/** The last day of a vote that runs `days` days, the first one included. */
export const lastDayOfVote = (opensOn: Day, days: number): Day => addDays(opensOn, days - 1);

/** What becomes of a vote whose roll is laid open on `startedOn`, if nobody loses a day. */
export function timetableOf(rules: OwnersRules, startedOn: Day): PollTimetable {
  const reviewUntil = lastDayOfPeriod(startedOn, rules.rollReviewDays);
  const announceFrom = addDays(reviewUntil, 1);
  return { reviewUntil, announceFrom, ...votingDays(rules, announceFrom) };
}

/** The days of the vote when it is announced on this day. */
export function votingDays(rules: OwnersRules, announcedOn: Day): Pick<PollTimetable, 'opensOn' | 'closesOn'> {
  const opensOn = earliestDayAfterNotice(announcedOn, rules.noticeDays);
  return { opensOn, closesOn: lastDayOfVote(opensOn, rules.votingWindowDays) };
}
