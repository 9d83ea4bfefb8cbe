import { DIFFERENCE_WORDS, type DifferenceCounts, type DifferenceKind } from '@silin/shared';

/** 「名册上漏了 1 票、面积不对 2 票」 */
export const differenceWords = (counts: DifferenceCounts): string =>
  (Object.keys(DIFFERENCE_WORDS) as DifferenceKind[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${DIFFERENCE_WORDS[kind]} ${counts[kind]} 票`)
    .join('、');
