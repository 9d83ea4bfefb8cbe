import type { IssueState } from './issue.lifecycle';

/** The three verbs of a matter's one page. */
export const STAGES = { discuss: '民议', execute: '民办', oversee: '民管' } as const satisfies Record<string, string>;
export type Stage = keyof typeof STAGES;

/** Where a state stands on the branch; `over` = the matter has ended. */
export const ISSUE_STAGE: Readonly<Record<IssueState, { stage: Stage; over: boolean; words: string }>> = {
  draft: { stage: 'discuss', over: false, words: '等您先认证' },
  submitted: { stage: 'discuss', over: false, words: '等网格员看' },
  returned: { stage: 'discuss', over: false, words: '请您补充' },
  declined: { stage: 'discuss', over: true, words: '没有受理' },
  merged: { stage: 'discuss', over: true, words: '并到同类事里' },
  referred: { stage: 'discuss', over: true, words: '转给有关部门' },
  withdrawn: { stage: 'discuss', over: true, words: '本人撤回' },
  accepted: { stage: 'discuss', over: false, words: '受理了，等上会' },
  on_agenda: { stage: 'discuss', over: false, words: '排上了会' },
  deliberating: { stage: 'discuss', over: false, words: '正在商量' },
  not_adopted: { stage: 'discuss', over: true, words: '没有定下来' },
  decided: { stage: 'discuss', over: false, words: '定下来了，等派工' },
  executing: { stage: 'execute', over: false, words: '正在办' },
  parked: { stage: 'execute', over: false, words: '先挂账' },
  delivered: { stage: 'oversee', over: false, words: '等居民验收' },
  closed: { stage: 'oversee', over: true, words: '居民点了头' },
};

/** The stage a board may be filtered by; the states it stands for. */
export function statesOfStage(stage: Stage): IssueState[] {
  return (Object.keys(ISSUE_STAGE) as IssueState[]).filter((state) => ISSUE_STAGE[state].stage === stage);
}

/** States in which a matter is public (accepted by a handler, and everything after it). */
export const PUBLIC_ISSUE_STATES: readonly IssueState[] = ['accepted', 'on_agenda', 'deliberating', 'not_adopted', 'decided', 'executing', 'parked', 'delivered', 'closed'];

/** What was public stays readable when it is merged into another; what never was does not become so. */
export const isPublicMatter = (state: IssueState, wasAccepted: boolean) => PUBLIC_ISSUE_STATES.includes(state) || (state === 'merged' && wasAccepted);

/** States in which neighbours may still endorse, and another matter may be merged into this one. */
export const ENDORSABLE_STATES: readonly IssueState[] = ['accepted', 'on_agenda', 'deliberating', 'decided', 'executing', 'parked'];
