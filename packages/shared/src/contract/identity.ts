import type { Id } from './common';

/** What a one-time code is for: a home in the register, or an office that somebody was appointed to. */
export type CodePurpose = 'home' | 'office';

/** The code from a letter, with who holds it in their hands. */
export type RedeemCodeRequest = Readonly<{ code: string; name: string; phone: string; capacity: 'owner' | 'resident' }>;
/** `bound`: the account now speaks for the person; `claimed`: a handler looks at it first. */
export type RedeemCodeAnswer = Readonly<{ outcome: 'bound' | 'claimed'; words: string; communityId: Id }>;
