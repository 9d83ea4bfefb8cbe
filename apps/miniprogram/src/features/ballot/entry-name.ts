import type { MyRollEntry } from '@silin/shared'

/** 「3号楼2单元401」, and of another's 「受托：3号楼2单元401（王秀英）」. */
export const entryName = ({ alias, heldFor }: Pick<MyRollEntry, 'alias' | 'heldFor'>): string =>
  heldFor ? `${heldFor.kindWords}：${alias}（${heldFor.principalName}）` : alias
