/** Why somebody on a roll is marked as having an interest of their own in what is voted on. */
export const CONFLICT_GROUNDS = {
  property_staff: '在物业公司任职',
  interested_owner: '这件事直接关系到自己的利益',
} as const satisfies Record<string, string>;
export type ConflictGround = keyof typeof CONFLICT_GROUNDS;

/** As it is shown on the roll. */
export const conflictWords = (ground: ConflictGround) => `有利害关系：${CONFLICT_GROUNDS[ground]}`;
