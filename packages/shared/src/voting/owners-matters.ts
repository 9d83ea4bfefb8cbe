import { CN_OWNERS_ORDINARY } from './packs';

/**
 * What owners decide together (民法典 art. 278), in the words of whoever convenes them; the kind of matter chooses the rule. An election
 * needs more than yes and no, and raising funds, rebuilding or changing common parts need three quarters: they have no pack here yet.
 */
export const OWNERS_MATTERS = {
  use_fund: { words: '用维修资金修屋面、电梯、外墙这些', article: '第五项', packId: CN_OWNERS_ORDINARY.id },
  house_rules: { words: '定或改业主议事规则、管理规约', article: '第一、二项', packId: CN_OWNERS_ORDINARY.id },
  property_company: { words: '聘请或解聘物业', article: '第四项', packId: CN_OWNERS_ORDINARY.id },
  other: { words: '关系全体业主的其他大事', article: '第九项', packId: CN_OWNERS_ORDINARY.id },
} as const satisfies Record<string, Readonly<{ words: string; article: string; packId: string }>>;
export type OwnersMatter = keyof typeof OWNERS_MATTERS;
export const OWNERS_MATTER_CODES = Object.keys(OWNERS_MATTERS) as OwnersMatter[];
