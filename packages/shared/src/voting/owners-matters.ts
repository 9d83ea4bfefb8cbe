import { CN_OWNERS_ORDINARY, CN_OWNERS_SPECIAL } from './packs';
import type { Axes, RulePack } from './rule-pack';
import { shareToReach } from './share-words';
import type { SlateRequest } from './slate';

/** Whether several things are put at once: never, one of several where there are, or names for seats in any case. */
export type SeveralAt = 'never' | 'one_of' | 'seats';
type MatterRow = Readonly<{ words: string; article: string; packId: string; several: SeveralAt }>;

/**
 * What owners decide together (民法典 art. 278), in the words of whoever convenes them; the kind of matter chooses the rule.
 */
export const OWNERS_MATTERS = {
  use_fund: { words: '用维修资金修屋面、电梯、外墙这些', article: '第五项', packId: CN_OWNERS_ORDINARY.id, several: 'never' },
  house_rules: { words: '定或改业主议事规则、管理规约', article: '第一、二项', packId: CN_OWNERS_ORDINARY.id, several: 'never' },
  owners_committee: { words: '选业委会，或者换委员', article: '第三项', packId: CN_OWNERS_ORDINARY.id, several: 'seats' },
  property_company: { words: '聘请或解聘物业', article: '第四项', packId: CN_OWNERS_ORDINARY.id, several: 'one_of' },
  raise_fund: { words: '筹集维修资金', article: '第六项', packId: CN_OWNERS_SPECIAL.id, several: 'never' },
  rebuild: { words: '改建、重建房屋或附属设施', article: '第七项', packId: CN_OWNERS_SPECIAL.id, several: 'never' },
  common_parts: { words: '改公共部位的用途，或用它经营', article: '第八项', packId: CN_OWNERS_SPECIAL.id, several: 'never' },
  other: { words: '关系全体业主的其他大事', article: '第九项', packId: CN_OWNERS_ORDINARY.id, several: 'never' },
} as const satisfies Record<string, MatterRow>;
export type OwnersMatter = keyof typeof OWNERS_MATTERS;
export const OWNERS_MATTER_CODES = Object.keys(OWNERS_MATTERS) as OwnersMatter[];

/**
 * What is asked for and never voted on a phone, and where to go with it. 居民委员会组织法 art. 19 and 村民委员会组织法 art. 15: ballots are
 * given out and written in secret, counted in public, and the result is said on the spot; the rest is the province's.
 */
export const MATTERS_OUT_OF_SCOPE = {
  committee_election: {
    words: '选举、罢免居委会或村委会成员',
    reason: '居委会、村委会的选举和罢免不能在手机上投：要当场发票、秘密写票、公开计票，按省里的选举办法办。请找镇街的选举指导小组。',
  },
} as const satisfies Record<string, Readonly<{ words: string; reason: string }>>;
export type MatterOutOfScope = keyof typeof MATTERS_OUT_OF_SCOPE;
export const MATTERS_OUT_OF_SCOPE_CODES = Object.keys(MATTERS_OUT_OF_SCOPE) as MatterOutOfScope[];
/** Everything that somebody may ask for; what cannot be voted on is answered with the reason. */
export type MatterAsked = OwnersMatter | MatterOutOfScope;

export const isOutOfScope = (matter: MatterAsked): matter is MatterOutOfScope => matter in MATTERS_OUT_OF_SCOPE;

/** Whether this may be put on such a matter. */
export function mayPut(several: SeveralAt, slate: SlateRequest | undefined): boolean {
  if (several === 'seats') return slate?.kind === 'seats';
  if (slate === undefined) return true;
  return several === 'one_of' && slate.kind === 'seats' && slate.seats === 1;
}

/** Said once, for whoever convenes: how many must come, how many of them agree, and how long before they are told. */
export function conditionsWords({ quorum, approval, noticeDays }: Pick<RulePack, 'quorum' | 'approval' | 'noticeDays'>): string {
  const coming = axesWords(quorum, '来投的业主和面积都', ['来投的业主', '来投的面积']);
  const agreeing = axesWords(approval, '同意的业主和面积都', ['同意的业主', '同意的面积']);
  const votes = [coming, agreeing && `${coming ? '其中' : ''}${agreeing}才算通过`].filter(Boolean).join('，');
  return `${votes}；至少提前 ${noticeDays} 天公告`;
}

/** Said together where both axes ask for the same. */
function axesWords({ heads, area }: Axes, both: string, [ofHeads, ofArea]: readonly [string, string]): string {
  const wanted = [heads && shareToReach(heads.share), area && shareToReach(area.share)] as const;
  if (wanted[0] && wanted[0] === wanted[1]) return `${both}要${wanted[0]}`;
  return [wanted[0] && `${ofHeads}要${wanted[0]}`, wanted[1] && `${ofArea}要${wanted[1]}`].filter(Boolean).join('，');
}
