import { dayWords } from '../../calendar/words';
import type { Day } from '../../calendar/day';
import type { MeetingForm } from '../forms';
import { LAST_STEP, stepName, type StepNumber, type StepsRules } from './four-steps';
import type { StepHeld, StepStanding } from './course';
import { nextStep, type OutOfOrder } from './order';

export type StepState = 'carried' | 'stopped' | 'planned' | 'next' | 'waiting';
export const STEP_STATES = {
  carried: '通过了', stopped: '没有通过', planned: '排上会了', next: '下一步', waiting: '还没到',
} as const satisfies Record<StepState, string>;

/** How one of the four stands. */
export function stateOfStep(step: StepNumber, { carried, stopped, planned }: StepStanding): StepState {
  if (step <= carried.length) return 'carried';
  if (stopped) return step === stopped.step ? 'stopped' : 'waiting';
  if (step !== carried.length + 1) return 'waiting';
  return planned ? 'planned' : 'next';
}

export const stepTitle = (step: StepNumber, form?: MeetingForm): string => `「${stepName(step, form)}」`;
const titleOf = ({ step, form }: StepHeld): string => stepTitle(step, form);

/** The refusal as a sentence that names the step which is missing. */
export function outOfOrderWords(refused: OutOfOrder): string {
  switch (refused.why) {
    case 'not_begun': return '这件事还没走四议两公开，请先在它的页面上写明动议事由。';
    case 'other_meeting': return `这件事在走四议两公开，下一步是${stepTitle(refused.next)}，不上别的会。`;
    case 'before_its_turn': return `${stepTitle(refused.wanted)}之前，还差${stepTitle(refused.next)}这一步。`;
    case 'carried_already': return `${stepTitle(refused.wanted)}已经通过了，${refused.wanted === refused.next ? '四议都走完了' : `下一步是${stepTitle(refused.next)}`}。`;
    case 'stopped': return `${stepTitle(refused.stopped)}没有通过，请先定下退回哪一步，或者到此为止。`;
    case 'too_soon': return `村里定了每一步至少隔 ${refused.gapDays} 天，最早能定在${dayWords(refused.earliestOn)}。`;
  }
}

/** What is missing now, said to whoever looks at the matter. */
export function standingWords(standing: StepStanding, rules: StepsRules, today: Day): string {
  const { carried, stopped, planned } = standing;
  if (stopped) return `${titleOf(stopped)}没有通过，${stopped.step === LAST_STEP ? '到此为止' : '等书记定下退回哪一步'}`;
  if (planned) return `${titleOf(planned)}定在${dayWords(planned.on)}`;
  const next = nextStep(standing, rules);
  if (!next) return '四议都走完了';
  const from = next.earliestOn !== null && next.earliestOn > today ? `，最早${dayWords(next.earliestOn)}` : '';
  return `${carried.length === 0 ? '第一步' : '下一步'}是${stepTitle(next.step)}${from}`;
}

/** What comes next, where 「下一步」 stands before it already. */
export function comingWords(standing: StepStanding, rules: StepsRules, today: Day): string | null {
  const { stopped, planned } = standing;
  if (stopped) return stopped.step === LAST_STEP ? null : '书记定下退回哪一步，或者到此为止';
  if (planned) return `${dayWords(planned.on)}开${titleOf(planned)}的会`;
  const next = nextStep(standing, rules);
  if (!next) return null;
  const from = next.earliestOn !== null && next.earliestOn > today ? `，最早${dayWords(next.earliestOn)}` : '';
  return `开${stepTitle(next.step)}的会${from}`;
}

/** Said beside it where a place has set how long all of it may take, and it took longer. */
export function lateWords(standing: StepStanding, rules: StepsRules, today: Day): string | null {
  const latestOn = nextStep({ ...standing, stopped: null, planned: null }, rules)?.latestOn ?? null;
  return latestOn !== null && today > latestOn ? `村里定了全程不超过 ${rules.totalDays} 天，${dayWords(latestOn)}已经过了` : null;
}
