/** Never a rate alone: `part` of `whole`. Nothing of nothing is no rate. */
export type Ratio = Readonly<{ part: number; whole: number }>;
type Definition = Readonly<{ name: string; part: string; whole: string; unit: '件' | '人次'; good: boolean }>;

/**
 * What the public board counts, in the words its readers get beside each figure. 北京市接诉即办工作条例 art. 32 names the three rates and gives
 * no formula; the definitions are ours [M], the figures they need (days to answer, stars that count as satisfied) are the community's.
 */
export const FIGURES = {
  accepted: { name: '受理', part: '受理了的', whole: '这段时间提上来的', unit: '件', good: true },
  answered: { name: '有回音', part: '在说好的天数里答复了的', whole: '答复了的，和到了日子还没答复的', unit: '件', good: true },
  overdue: { name: '超过日子', part: '过了日子才办完或者还没办完的', whole: '这段时间到了日子的', unit: '件', good: false },
  solved: { name: '解决了', part: '居民点了头、没有再说没解决的', whole: '这段时间报办完的', unit: '件', good: true },
  sentBack: { name: '退回过', part: '居民退回重办过的', whole: '这段时间报办完的', unit: '件', good: false },
  reopened: { name: '又重办', part: '居民点头以后又说没解决的', whole: '这段时间报办完、居民点过头的', unit: '件', good: false },
  satisfied: { name: '满意', part: '打了满意分数的', whole: '这段时间居民打了分的', unit: '人次', good: true },
} as const satisfies Record<string, Definition>;
export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];
export type PublicFigures = Readonly<Record<FigureName, Ratio>>;

/** 三率: 响应率、解决率、满意率. */
export const THREE_RATES = ['answered', 'solved', 'satisfied'] as const satisfies readonly FigureName[];
/** What can be said of one carrier: how it was taken in is not its doing. */
export const CARRIER_FIGURES = ['overdue', 'solved', 'sentBack', 'reopened', 'satisfied'] as const satisfies readonly FigureName[];

export const PERIODS = {
  month: { days: 30, name: '近 30 天' },
  quarter: { days: 90, name: '近一季度' },
  year: { days: 365, name: '近一年' },
} as const satisfies Record<string, Readonly<{ days: number; name: string }>>;
export type Period = keyof typeof PERIODS;

const NOTHING: Ratio = { part: 0, whole: 0 };
export const plus = (one: Ratio, other: Ratio): Ratio => ({ part: one.part + other.part, whole: one.whole + other.whole });

/** The same figures of several parts together, as counts: rates are never averaged. */
export function sumOfFigures(parts: readonly PublicFigures[]): PublicFigures {
  const sum = (name: FigureName) => parts.map((figures) => figures[name]).reduce(plus, NOTHING);
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, sum(name)])) as PublicFigures;
}

/** 「84.6%」; null of nothing. Rounded, but never to all or to none where it is not. */
export function percentWords({ part, whole }: Ratio): string | null {
  if (whole === 0) return null;
  const rounded = Math.floor((2 * part * 1000 + whole) / (2 * whole));
  const perMille = part > 0 && rounded === 0 ? 1 : part < whole && rounded === 1000 ? 999 : rounded;
  return `${Math.floor(perMille / 10)}.${perMille % 10}%`;
}
