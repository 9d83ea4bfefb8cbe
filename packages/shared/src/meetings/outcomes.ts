import type { AgendaOutcome } from '../contract/meeting';
import { policyOf, type ResolutionKind } from '../resolutions/publication-policy';
import { LAST_STEP, stepOf } from './four-steps/four-steps';
import { keepsMatters, packOfForm, type MeetingForm } from './forms';

/** What is written down of what a meeting of this form agreed to; null where nothing is voted on, or only a step is taken. */
export function resolutionKindOf(form: MeetingForm): ResolutionKind | null {
  if (leadsOn(form)) return null;
  const pack = packOfForm(form);
  return pack ? policyOf(pack).id : null;
}

/** Whether what is carried at a meeting of this form binds. */
export const decidesAt = (form: MeetingForm): boolean => packOfForm(form)?.effect === 'binding';

/** Whether what is carried at a meeting of this form goes on to the next step, and is nothing that is written down and published. */
export const leadsOn = (form: MeetingForm): boolean => {
  const step = stepOf(form);
  return step !== null && step < LAST_STEP;
};

const OUTCOMES = {
  talked: { agreed: '谈成了', not_adopted: '没谈成', left_open: '先留着' },
  decided: { agreed: '通过了', not_adopted: '没通过', left_open: '先留着' },
  put_to_owners: { agreed: '谈成了', not_adopted: '没谈成', left_open: '看业主投票' },
} as const satisfies Record<string, Record<AgendaOutcome, string>>;

/** What became of an item, short enough to stand beside its title. */
export const outcomeWord = (form: MeetingForm, outcome: AgendaOutcome): string => OUTCOMES[keepsMatters(form) ? 'put_to_owners' : decidesAt(form) || leadsOn(form) ? 'decided' : 'talked'][outcome];

/** What ends an item on which nothing was decided, as its chair is asked. */
export type LeavingWords = Readonly<{ title: string; label: string; sure: string; usual: readonly string[] }>;
const LEFT: LeavingWords = { title: '这件先留着', label: '为什么没定下来', sure: '留着，下回再谈', usual: ['意见还没谈拢', '要再问问没到的邻居', '等物业拿出办法再谈'] };
const LEFT_TO_OWNERS: LeavingWords = { title: '这件谈完了', label: '谈到哪儿了', sure: '谈完了，等业主投票', usual: ['谈清楚了，请业主投票', '还有业主不赞成，请投票时都想一想', '材料要补齐再请业主投票'] };
export const leavingWords = (form: MeetingForm): LeavingWords => (keepsMatters(form) ? LEFT_TO_OWNERS : LEFT);
