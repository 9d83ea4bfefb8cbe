import { addDays, dayOf, daysBetween, endOf } from '../calendar/day';
import { windowBounds, type OwnersRules } from './owners-rules';
import type { RulePack } from './rule-pack';

/** Why a vote is not made longer. */
export const EXTENSION_REFUSALS = {
  not_in_rules: '这个小区的议事规则没有写可以延长，到日子就截止。',
  extended_before: '已经延长过一次，不能再延长。',
  quorum_met: '来投的已经够数，不用延长。',
  window_full: '再延长就超过最长的投票日子了。',
} as const satisfies Record<string, string>;
export type ExtensionRefusal = keyof typeof EXTENSION_REFUSALS;

export type ExtensionFacts = Readonly<{
  pack: Pick<RulePack, 'windowDays'>; rules: Pick<OwnersRules, 'extensionDays'>;
  opensAt: Date; closesAt: Date; extendedBefore: boolean;
  /** Known to everybody while the vote is open; how anybody voted is not asked. */
  quorumMet: boolean;
}>;

/**
 * The new end of a vote to which too few have come, at midnight of its last day in Beijing; or why it stays as it is. Once, by as many days
 * as the estate's own rules say and the pack leaves room for.
 */
export function extensionOf({ pack, rules, opensAt, closesAt, extendedBefore, quorumMet }: ExtensionFacts): Date | ExtensionRefusal {
  const { extensionDays = 0 } = rules;
  if (extensionDays === 0) return 'not_in_rules';
  if (extendedBefore) return 'extended_before';
  if (quorumMet) return 'quorum_met';
  const lastDay = addDays(dayOf(new Date(closesAt.getTime() - 1)), extensionDays);
  if (daysBetween(dayOf(opensAt), lastDay) + 1 > windowBounds(pack).most) return 'window_full';
  return endOf(lastDay);
}
