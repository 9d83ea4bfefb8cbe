import type { DeliveryWay } from './deliveries';
import type { Sha256 } from './sha256';
import type { Slate } from './slate';

/**
 * By what whoever cast a ballot was known to be the person, the strongest first. None of them is a face or a CA signature: what each
 * proves is the sentence beside it, and no more.
 */
export const IDENTITY_BASES = {
  in_person: '工作人员当面见到本人',
  claim: '工作人员对过房产登记',
  home_code: '用了寄到家里的验证码',
  office_code: '用了发给本人的职务验证码',
  envelope: '凭编了号的纸质票，信封密封',
} as const satisfies Record<string, string>;
export type IdentityBasis = keyof typeof IDENTITY_BASES;

/**
 * What is kept beside one ballot so that it can be shown later: the text that was in front of the voter, by what they were known, and by
 * which delivery the vote had reached them. Each is null where it is not known; ballots from before this was asked have none.
 */
export type CastEvidence = Readonly<{ shownSha256: string | null; identity: IdentityBasis | null; deliveryWay: DeliveryWay | null }>;

/** What is put to the vote, in the one form whose digest stands beside a ballot: the question, then every line of several. */
export function ballotText({ question, slate }: Readonly<{ question: string; slate: Slate | null }>): string {
  return JSON.stringify([question, ...(slate?.options ?? []).map((line) => [line.option, line.words, ...('costFen' in line ? [line.costFen] : [])])]);
}

/** 64 hex digits. */
export const ballotTextSha256 = (asked: Readonly<{ question: string; slate: Slate | null }>, sha256: Sha256): string => sha256(ballotText(asked));
