import type { Electorate } from '../membership/electorates';
import type { Share } from './share';

/** What a required share is measured against. */
export type Base = 'all' | 'participants' | 'present';

export type Requirement = Readonly<{ share: Share; of: Base }>;
/** Requirements on heads and, where the law weighs it, on floor area. */
export type Axes = Readonly<{ heads?: Requirement; area?: Requirement }>;

/** One legal basis for a decision, as data. A poll freezes a copy of its pack when it is announced. */
export type RulePack = Readonly<{
  id: string;
  version: number;
  title: string;
  electorate: Electorate;
  effect: 'consensus' | 'binding';
  quorum: Axes;
  approval: Axes;
  /** Full days between the announcement and the vote. */
  noticeDays: number;
  /** `in_meeting`: opened and closed by the chair in a session; `dated`: opens and closes by the clock. */
  window: 'in_meeting' | 'dated';
  secrecy: readonly ('named' | 'secret')[];
  channels: readonly Channel[];
  source: string;
}>;

export const CHANNELS = { in_room: '会上手机表决', by_hand: '会上登记', online: '手机投票', paper: '纸质票', proxy: '委托' } as const satisfies Record<string, string>;
export type Channel = keyof typeof CHANNELS;

export const CHOICES = { approve: '同意', reject: '反对', abstain: '弃权' } as const satisfies Record<string, string>;
export type Choice = keyof typeof CHOICES;
