const NUMBERS_AS_NUMBERS = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** 「2号楼」 before 「10号楼」. */
export const inNaturalOrder = (one: string, other: string) => NUMBERS_AS_NUMBERS.compare(one, other);
