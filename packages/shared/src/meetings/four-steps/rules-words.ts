import type { StepsRules } from './four-steps';

type DaysWords = Readonly<{ name: string; said: (days: number) => string; unset: string; note: (days: number) => string }>;

/** The days that a village may set for itself: what is done with them, and what follows. */
export const STEPS_RULES_DAYS: Readonly<Record<keyof StepsRules, DaysWords>> = {
  gapDays: { name: '每一步隔几天', said: (days) => `每一步至少隔 ${days} 天`, unset: '每一步隔几天没有定', note: (days) => (days > 0 ? `1 号开完一个会，${days + 1} 号起才能开下一个` : '没定就不管隔几天') },
  totalDays: { name: '全程几天', said: (days) => `全程不超过 ${days} 天`, unset: '全程几天没有定', note: () => '从第一个会算到第四个会；超了会写出来，不挡着往下走' },
};
export const STEPS_RULES_FIELDS = Object.keys(STEPS_RULES_DAYS) as (keyof StepsRules)[];

/** One of them as it holds, or that it was not set. */
export const stepsDaysWords = (field: keyof StepsRules, days: number): string => (days > 0 ? STEPS_RULES_DAYS[field].said(days) : STEPS_RULES_DAYS[field].unset);

/** Both in one breath. */
export const stepsRulesWords = (rules: StepsRules): string => (hasStepsRules(rules) ? STEPS_RULES_FIELDS.map((field) => stepsDaysWords(field, rules[field])).join('，') : '没有另外定天数');

/** Whether a village has set anything at all; only then is there a paper to say so. */
export const hasStepsRules = (rules: StepsRules): boolean => STEPS_RULES_FIELDS.some((field) => rules[field] > 0);

type WithPaper = StepsRules & Readonly<{ documentId: string | null }>;

/** What would be different from now on; empty when nothing would. */
export function stepsRulesChangeWords(before: WithPaper, after: WithPaper): string[] {
  const days = STEPS_RULES_FIELDS.filter((field) => before[field] !== after[field]);
  return [
    ...days.map((field) => `${after[field] > 0 ? STEPS_RULES_DAYS[field].said(after[field]) : `不再定${STEPS_RULES_DAYS[field].name}`}（原来${before[field] > 0 ? ` ${before[field]} 天` : '没有定'}）`),
    ...(before.documentId === after.documentId ? [] : [after.documentId === null ? '不再附文件' : before.documentId === null ? '附上了写着这些的文件' : '附上的文件换了一份']),
  ];
}
