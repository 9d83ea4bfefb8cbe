import type { CriterionName, Criterion, Figures } from './tally';

/** What the rows of a poll show by themselves, so that whoever counts them again finds it too. */
export const COUNT_FLAGS = {
  'silent.no_majority': '没交的票没有多数可随，只算参加，不算任何一边',
  'silent.decisive': '没交的票算不算、随不随多数，会改变结果里的一条',
  'void.decisive': '废票算不算参加，会改变结果里的一条',
  'choices.sum': '同意、反对、弃权、废票加起来，和参加的对不上',
  'conflict.voted': '有利害关系的业主投了票',
} as const satisfies Record<string, string>;
export type CountFlag = keyof typeof COUNT_FLAGS;

/** What only the records beside the rows show: who acted from which device, and what was found wrong with the roll. */
export const RECORD_FLAGS = {
  'roll.error': '名册查出有错，改变不了结果',
  'roll.error_decisive': '名册查出有错，可能改变结果里的一条',
  'ballots.one_device': '好几位业主的票是从同一台设备或者同一个账号投的',
  'ballots.one_clerk': '好几位业主的票是同一位工作人员录的',
} as const satisfies Record<string, string>;
export type RecordFlag = keyof typeof RECORD_FLAGS;

/** Everything a certificate may warn of; it warns, and never drops a ballot. */
export const CERTIFICATE_FLAGS = { ...COUNT_FLAGS, ...RECORD_FLAGS } as const;
export type CertificateFlag = keyof typeof CERTIFICATE_FLAGS;

/**
 * From how many roll entries on a certificate says that one device, or one clerk, stands behind them. Ours, no law's [D]. Five from one
 * device: one's own entry and the three of an agent (潍坊市物业管理条例 art. 32: at most three owners each) make four, so the fifth has no
 * everyday reason. Ten by one clerk: to enter ballots is a clerk's work, and ten are more than a round of those who need help.
 */
export const MANY_FROM_ONE = { device: 5, clerk: 10 } as const;
export type OneSource = keyof typeof MANY_FROM_ONE;

/** In how else the same ballots could be read, or what is supposed of those that a flag concerns. */
export const OTHERWISE = {
  'silent.out': '没交的票不算参加',
  'silent.follow': '没交的票随多数',
  'void.out': '废票不算参加',
  'void.in': '废票算参加、不算同意',
  'conflict.out': '有利害关系的不算',
  'conflict.in': '有利害关系的照算',
  'supposed.right': '名册没错',
  'supposed.away': '都没投',
  'supposed.approve': '都投同意',
  'supposed.reject': '都投反对',
  'supposed.abstain': '都弃权',
  'supposed.majority': '没交的票随了另一边',
  'supposed.sitting': '都在场没投',
} as const satisfies Record<string, string>;
export type Otherwise = keyof typeof OTHERWISE;

/** A flag of one certificate with what it rests on. Heads in people, area in whole cm². */
export type RaisedFlag = Readonly<{
  flag: CertificateFlag;
  /** Roll entries it concerns, however many homes each has; null where it speaks of no entries. */
  entries: number | null;
  /** Devices or clerks, findings of the roll; 1 elsewhere. */
  sources: number;
  figures: Figures;
  /** Whether something would be otherwise: a criterion, or, of several things put at once, who is chosen. */
  decisive: boolean;
  /** The criteria that would be. */
  changes: readonly CriterionName[];
  /** The count under the other reading, or under what is supposed; null where there is none to show. */
  other: Readonly<{ how: Otherwise; criteria: readonly Criterion[] }> | null;
}>;


/** The names of the criteria that are met in one count and not in the other. */
export function changedBetween(counted: readonly Criterion[], other: readonly Criterion[]): readonly CriterionName[] {
  return counted.filter(({ name, met }) => other.some((one) => one.name === name && one.met !== met)).map(({ name }) => name);
}
