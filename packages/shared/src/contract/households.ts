import type { Id, Instant } from './common';

/** Who stands for a home. `byOffice`: the office that wrote it down for somebody without a phone; null where they took it themselves. */
export type HouseholdDelegate = Readonly<{ delegateId: Id; maskedName: string; isMe: boolean; since: Instant; byOffice: string | null }>;
export type HouseholdAbility = 'stand' | 'stepDown';

/** A home of mine as a household; nobody but its own people and the handlers reads who stands for it. */
export type HouseholdView = Readonly<{
  homeId: Id; label: string;
  delegate: HouseholdDelegate | null;
  /** Why nobody stands for it, or I may not; null where there is nothing to say. */
  note: string | null;
  offered: readonly HouseholdAbility[];
}>;
export type HouseholdsView = Readonly<{
  /** What is affirmed by standing for a home. */
  ofAgeWords: string;
  homes: readonly HouseholdView[];
}>;

/** `ofAge`: the sentence was read and is true. `replaces`: who stood for it on the screen; null for nobody. */
export type StandForHomeRequest = Readonly<{ ofAge: true; replaces: Id | null }>;
/** For somebody without a phone. `reason`: how the household said so. */
export type RegisterDelegateRequest = StandForHomeRequest & Readonly<{ reason: string }>;
