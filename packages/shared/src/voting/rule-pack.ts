import type { Day } from '../calendar/day';
import type { Electorate } from '../membership/electorates';
import type { Role } from '../membership/roles';
import type { Share } from './share';

/** What a required share is measured against. */
export type Base = 'all' | 'participants' | 'present';

export type Requirement = Readonly<{ share: Share; of: Base }>;
/** Requirements on heads and, where the law weighs it, on floor area. */
export type Axes = Readonly<{ heads?: Requirement; area?: Requirement }>;
/** How many days a dated vote may stay open. */
export type WindowDays = Readonly<{ least: number; most: number }>;

/** One legal basis for a decision, as data. A poll freezes a copy of its pack when it is announced. */
export type RulePack = Readonly<{
  id: string;
  version: number;
  /** The day from which this version's text is in force. */
  inForceFrom: Day;
  title: string;
  electorate: Electorate;
  effect: 'consensus' | 'binding';
  /** How its results are published and objected to; left out, its effect decides (see `policyOf`). */
  publication?: 'deliberation' | 'owners';
  quorum: Axes;
  approval: Axes;
  /** Full days between the announcement and the vote; a community's own rule may ask for more, never for less. */
  noticeDays: number;
  /** `in_meeting`: opened and closed by the chair in a session; `dated`: opens and closes by the clock. */
  window: 'in_meeting' | 'dated';
  windowDays?: WindowDays;
  secrecy: readonly ('named' | 'secret')[];
  channels: readonly Channel[];
  convenedBy: readonly Role[];
  /** Whether the party organisation has to study the matter first. */
  partyStudy: 'none' | 'first';
  source: string;
}>;

export const CHANNELS = { in_room: '会上手机表决', by_hand: '会上登记', online: '手机投票', paper: '纸质票', proxy: '委托' } as const satisfies Record<string, string>;
export type Channel = keyof typeof CHANNELS;

export const CHOICES = { approve: '同意', reject: '反对', abstain: '弃权' } as const satisfies Record<string, string>;
export type Choice = keyof typeof CHOICES;

/** Where a poll is to run: whose roll it has, and whether a session holds it. */
export type PollPlace = Readonly<{ electorate: Electorate; window: RulePack['window'] }>;
export type PackMisfit = 'electorate' | 'window' | 'no_force';

/** Whether something is measured against those who are present: then only a meeting's check-ins can say who that is. */
export function countsTheRoom({ quorum, approval }: Pick<RulePack, 'quorum' | 'approval'>): boolean {
  return [quorum.heads, quorum.area, approval.heads, approval.area].some((one) => one?.of === 'present');
}

/** Why a poll under this pack may not run there; null where it may. The electorates are never mixed. */
export function misfitOf(pack: RulePack, { electorate, window }: PollPlace): PackMisfit | null {
  if (pack.electorate !== electorate) return 'electorate';
  if (pack.window !== window || (countsTheRoom(pack) && window !== 'in_meeting')) return 'window';
  // A deliberation has no force of law, whatever somebody writes into its pack.
  if (pack.electorate === 'participants' && pack.effect === 'binding') return 'no_force';
  return null;
}
