import { PC_CODE_SIGNS, PC_SIGN_IN_LIMITS } from '../contract/pc-sign-in.limits';
import type { ProblemCode } from '../problems';
import type { PcSignInState } from './pc-sign-in.lifecycle';

const SECOND_MS = 1_000;

export type PcSignInFacts = Readonly<{ state: PcSignInState; expiresAt: Date; seenAt: Date | null; decidedAt: Date | null }>;

/** What a request is worth now: its state, unless its time is up. A code may be confirmed until it expires, and what was confirmed is fetched at once or never. */
export function pcStanding({ state, expiresAt, seenAt, decidedAt }: PcSignInFacts, now: Date): PcSignInState | 'seen' | 'expired' {
  if (state === 'waiting') return now >= expiresAt ? 'expired' : seenAt ? 'seen' : 'waiting';
  if (state !== 'confirmed') return state;
  const collectBefore = (decidedAt?.getTime() ?? 0) + PC_SIGN_IN_LIMITS.collectSeconds * SECOND_MS;
  return now.getTime() >= collectBefore ? 'expired' : 'confirmed';
}

/** Why a phone can no longer answer this request; undefined while it can. */
export function whyNotAnswerable(facts: PcSignInFacts, now: Date): Extract<ProblemCode, 'pc.used' | 'pc.expired' | 'pc.declined'> | undefined {
  const standing = pcStanding(facts, now);
  if (standing === 'waiting' || standing === 'seen') return undefined;
  if (standing === 'declined') return 'pc.declined';
  // What somebody confirmed was used, even where the PC did not fetch it in time.
  return facts.state === 'waiting' ? 'pc.expired' : 'pc.used';
}

export type WrongCodes = Readonly<{ byAccount: number; fromNetwork: number }>;

/** Guessing is bounded for one account, and for all accounts behind one address together. */
export function mayTryCode({ byAccount, fromNetwork }: WrongCodes): boolean {
  return byAccount < PC_SIGN_IN_LIMITS.wrongCodesPerAccount && fromNetwork < PC_SIGN_IN_LIMITS.wrongCodesPerNetwork;
}

const SIGN = `[${PC_CODE_SIGNS}]`;
const CODE = new RegExp(`^${SIGN}{${PC_SIGN_IN_LIMITS.codeSigns}}$`);
const ADDRESS = new RegExp(`packages/account/pages/pc/index\\?(?:[^#]*&)?code=(${SIGN}{${PC_SIGN_IN_LIMITS.codeSigns}})(?![0-9A-Za-z])`, 'i');

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The code in what was typed (small letters, spaces and dashes do not matter) or scanned (the page's address, also wrapped in WeChat's `q`); undefined when there is none. */
export function pcCodeIn(text: string): string | undefined {
  const typed = text.replace(/[\s-]/g, '').toUpperCase();
  return CODE.test(typed) ? typed : ADDRESS.exec(unescaped(unescaped(text)))?.[1]?.toUpperCase();
}

/** 「ABCD EFGH」: as it is read from a screen. */
export const shownPcCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
