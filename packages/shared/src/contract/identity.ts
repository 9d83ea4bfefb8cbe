import type { DayString, Id, Instant } from './common';

/** What a one-time code is for: a home in the register, or an office that somebody was appointed to. */
export type CodePurpose = 'home' | 'office';

/** The code from a letter, with who holds it in their hands. */
export type RedeemCodeRequest = Readonly<{ code: string; name: string; phone: string; capacity: 'owner' | 'resident' }>;
/** `bound`: the account now speaks for the person; `claimed`: a handler looks at it first. */
export type RedeemCodeAnswer = Readonly<{ outcome: 'bound' | 'claimed'; words: string; communityId: Id }>;

/** `replaces` = the making whose unused codes will stop working; null where there is none. A stale one is refused with the facts. */
export type MakeLettersRequest = Readonly<{ estateId: Id; homeId?: Id; replaces: Id | null }>;
export type LettersMade = Readonly<{
  batchId: Id; estateName: string; /** One home only; null for the estate. */ homeLabel: string | null;
  letters: number; used: number; waiting: number; madeAt: Instant; expiresOn: DayString;
}>;
export type LettersView = Readonly<{ validDays: number; made: readonly LettersMade[] }>;

/** Several claims in one tap. Each stands for itself: `sentence` says why one was left as it is. */
export type ApproveClaimsRequest = Readonly<{ claimIds: readonly Id[] }>;
export type ClaimOutcome = Readonly<{ claimId: Id; approved: boolean; sentence: string | null }>;
export type ApproveClaimsAnswer = Readonly<{ outcomes: readonly ClaimOutcome[] }>;

/** One of the WeChat accounts that speak for me. */
export type MyAccount = Readonly<{ accountId: Id; isThis: boolean; device: string | null; firstSeenAt: Instant; lastSeenAt: Instant; boundAt: Instant }>;

/** Somebody in a home, masked. `until` = the day from which they are no longer. */
export type PersonInHome = Readonly<{
  personId: Id; maskedName: string; maskedPhone: string | null; kind: 'natural' | 'company' | 'developer';
  capacity: 'owner' | 'resident'; since: DayString; until: DayString | null; accounts: number; ended: boolean;
}>;
export type HomeFound = Readonly<{ homeId: Id; estateName: string; label: string; maskedNames: readonly string[] }>;
export type RegisterChangeKind = 'move_out' | 'transfer' | 'end';
export type RegisterChangeView = Readonly<{ kind: RegisterChangeKind; words: string; on: DayString; reason: string; document: string | null; at: Instant; byCapacity: string }>;
/** Null of a home that was not handed over yet. */
export type HouseholdOfRegister = Readonly<{ delegateId: Id | null; personId: Id | null; words: string }>;
export type HomeOfRegister = Readonly<{
  homeId: Id; estateId: Id; estateName: string; label: string; areaCm2: number; people: readonly PersonInHome[]; household: HouseholdOfRegister | null; changes: readonly RegisterChangeView[]; today: DayString;
}>;
/** `on` = the day from which it holds. */
export type MoveOutRequest = Readonly<{ requestKey: Id; on: DayString; reason: string }>;
export type BuyerRequest = Readonly<{ name: string; phone: string }>;
export type TransferHomeRequest = Readonly<{ requestKey: Id; on: DayString; reason: string; document: string; sellerIds: readonly Id[]; buyers: readonly BuyerRequest[] }>;
export type EndPersonRequest = Readonly<{ requestKey: Id; on: DayString; reason: string }>;
