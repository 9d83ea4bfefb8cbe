/** Who says that somebody has an interest of their own in an item: they themselves, or a host for them. */
export type RecusalSource = 'self' | 'host';
export type LiftRefusal = 'vote_begun' | 'by_other';

/**
 * Why a recusal is not taken back; null where it is. Whoever said it takes it back, nobody for them; and once people have voted on the item it
 * stands, for the vote was taken without them.
 */
export function liftRefusalOf(by: RecusalSource, reader: RecusalSource, voteBegun: boolean): LiftRefusal | null {
  if (voteBegun) return 'vote_begun';
  return by === reader ? null : 'by_other';
}

export const LIFT_REFUSALS: Readonly<Record<LiftRefusal, string>> = {
  vote_begun: '这一项已经开始表决，回避不能再改。',
  by_other: '这条回避谁说的由谁撤：本人说的本人撤，主持人记的主持人撤。',
};

/** 「9号楼居民（本人提出）：租客是我家亲戚」 */
export const recusalWords = ({ who, bySelf, reason }: Readonly<{ who: string; bySelf: boolean; reason: string }>): string =>
  `${who}${bySelf ? '（本人提出）' : ''}：${reason}`;
