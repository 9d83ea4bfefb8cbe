import type { Day } from '../calendar/day';
import type { Electorate } from '../membership/electorates';
import type { Role } from '../membership/roles';
import type { Proxies } from './proxies';
import type { SilentReading } from './readings';
import type { Share } from './share';

/**
 * What a required share is measured against: everybody on the roll; who handed in a ballot; who checked in; all members of a body, whether
 * they came or not (the same figure as the whole roll, said of a body that has members).
 */
export type Base = 'all' | 'participants' | 'present' | 'members';

export type Requirement = Readonly<{ share: Share; of: Base }>;
/** Requirements on heads and, where the law weighs it, on floor area. */
export type Axes = Readonly<{ heads?: Requirement; area?: Requirement }>;
/** How many days a dated vote may stay open. */
export type WindowDays = Readonly<{ least: number; most: number }>;

/** How far a rule was checked: the provision itself was read, a secondary page was, general knowledge, or our own choice. */
export type Mark = 'V' | 'S' | 'M' | 'D';

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
  publication?: 'deliberation' | 'owners' | 'assembly';
  /** By what one takes part, and so what the quorum counts: by handing in a ballot, or by being there. */
  takesPartBy: 'ballot' | 'attendance';
  quorum: Axes;
  approval: Axes;
  /** Full days between the announcement and what it comes before; a community's own rule may ask for more, never for less. */
  noticeDays: number;
  noticeBefore: 'vote' | 'meeting';
  /** `in_meeting`: opened and closed by the chair in a session; `dated`: opens and closes by the clock. */
  window: 'in_meeting' | 'dated';
  windowDays?: WindowDays;
  /** Who may send somebody in their place. */
  proxies: Proxies;
  /** How a ballot that was delivered and not returned may be read; the first is read without a rule of the community's own. */
  silentBallots: readonly SilentReading[];
  /** Whether it is written down who voted how; whoever calls the vote chooses where there are two. */
  secrecy: readonly Secrecy[];
  channels: readonly Channel[];
  convenedBy: readonly Role[];
  /** Whether the party organisation has to study the matter first. */
  partyStudy: 'none' | 'first';
  source: string;
  mark: Mark;
}>;

export type Secrecy = 'named' | 'secret';

export const CHANNELS = { in_room: '会上手机表决', by_hand: '会上登记', online: '手机投票', paper: '纸质票', proxy: '代投' } as const satisfies Record<string, string>;
export type Channel = keyof typeof CHANNELS;

export const CHOICES = { approve: '同意', reject: '反对', abstain: '弃权' } as const satisfies Record<string, string>;
export type Choice = keyof typeof CHOICES;

/** Where a poll is to run: whose roll it has, and whether a session holds it. */
export type PollPlace = Readonly<{ electorate: Electorate; window: RulePack['window'] }>;
export type PackMisfit = 'electorate' | 'window' | 'no_force';

type Weighing = Pick<RulePack, 'quorum' | 'approval'>;
const requirementsOf = ({ quorum, approval }: Weighing) => [quorum.heads, quorum.area, approval.heads, approval.area];

/** Whether the count needs to know who is there: then only a meeting's check-ins can say it. */
export function countsTheRoom(pack: Weighing & Partial<Pick<RulePack, 'takesPartBy'>>): boolean {
  return pack.takesPartBy === 'attendance' || requirementsOf(pack).some((one) => one?.of === 'present');
}

/** Whether floor area counts. Such a pack is named only: an area names its owner. */
export function weighsArea({ quorum, approval }: Weighing): boolean {
  return quorum.area !== undefined || approval.area !== undefined;
}

/** Why a poll under this pack may not run there; null where it may. The electorates are never mixed. */
export function misfitOf(pack: RulePack, { electorate, window }: PollPlace): PackMisfit | null {
  if (pack.electorate !== electorate) return 'electorate';
  if (pack.window !== window || (countsTheRoom(pack) && window !== 'in_meeting')) return 'window';
  // A deliberation has no force of law, whatever somebody writes into its pack.
  if (pack.electorate === 'participants' && pack.effect === 'binding') return 'no_force';
  return null;
}

/** A step on the way to what others decide: carried it leads on, by itself it binds nobody, and nothing is written down and published of it. */
export const onlyAStep = ({ electorate, effect }: Pick<RulePack, 'electorate' | 'effect'>): boolean => effect === 'consensus' && electorate !== 'participants';
