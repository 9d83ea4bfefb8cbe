import type { DayString, Id, Instant, PhotoView } from './common';

/** Both days belong to it. */
export type DayRange = Readonly<{ earliestOn: DayString; latestOn: DayString }>;

/** 延期: once per piece of work, before its day; the convener answers. */
export type AskExtensionRequest = Readonly<{ requestKey: Id; dueOn: DayString; reason: string }>;
export type GrantExtensionRequest = Readonly<{ reason?: string }>;
export type ExtensionState = 'asked' | 'granted' | 'refused';
export type ExtensionView = Readonly<{
  state: ExtensionState; days: number; dueOnBefore: DayString; dueOnAsked: DayString; reason: string; askedAt: Instant;
  decidedAt: Instant | null; answer: string;
}>;

/** 挂账. */
export type ParkIssueRequest = Readonly<{ until: DayString; reason: string }>;
export type ResumeIssueRequest = Readonly<{ reason?: string }>;

/** Residents say that it is not solved after all. */
export type ReopenIssueRequest = Readonly<{ requestKey: Id; reason: string; photoIds: readonly Id[] }>;
/** `reopened` = work has begun again; otherwise one voice of several was heard. */
export type ReopenAnswer = Readonly<{ reopened: boolean; voices: number; needed: number }>;

/** 监督: a member of the committee looks on the spot, together with a resident who confirms it. */
export type ScrutinyVerdict = 'accept' | 'send_back';
export type ScrutiniseRequest = Readonly<{
  requestKey: Id; verdict: ScrutinyVerdict; words: string; photoIds: readonly Id[];
  /** As they stand in the register. */
  witnessName: string; witnessHome: string;
  /** Signed by a witness who has no phone; another member of the committee confirms it. */
  slipPhotoId?: Id;
}>;
export type ConfirmScrutinyRequest = Readonly<{ agree: boolean }>;
export type ScrutinyState = 'proposed' | 'settled' | 'disowned';
export type ScrutinyView = Readonly<{
  state: ScrutinyState; verdict: ScrutinyVerdict; words: string; photos: readonly PhotoView[]; at: Instant;
  /** Under their alias, and whether on their own phone or on a signed slip. */
  witness: string; channel: 'phone' | 'slip';
  /** For members of the committee only. */
  slip: PhotoView | null;
}>;
