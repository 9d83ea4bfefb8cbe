import { addDays, type Day } from '../../calendar/day';
import type { MeetingForm } from '../forms';
import { isStep, LAST_STEP, stepOf, stepRules, type StepNumber, type StepsRules } from './four-steps';
import type { StepStanding } from './course';

/** The next meeting of a matter, in one of `forms`. `earliestOn` is null where nothing keeps it waiting, `latestOn` where nothing sets how long all of it may take. */
export type NextStep = Readonly<{ step: StepNumber; forms: readonly MeetingForm[]; earliestOn: Day | null; latestOn: Day | null }>;

/** Null when all four are carried, one is on an agenda, or one was not carried. */
export function nextStep(standing: StepStanding, rules: StepsRules): NextStep | null {
  const step = standing.carried.length + 1;
  if (!isStep(step) || standing.stopped || standing.planned) return null;
  const [first] = standing.carried;
  const last = standing.carried.at(-1);
  return {
    step, forms: stepRules(step).forms,
    earliestOn: last && rules.gapDays > 0 ? addDays(last.on, rules.gapDays) : null,
    latestOn: first && rules.totalDays > 0 ? addDays(first.on, rules.totalDays) : null,
  };
}

/** Why a meeting may not take a matter. `next`: the step whose turn it is. */
export type OutOfOrder =
  | Readonly<{ why: 'not_begun' }>
  | Readonly<{ why: 'other_meeting'; next: StepNumber }>
  | Readonly<{ why: 'before_its_turn' | 'carried_already'; wanted: StepNumber; next: StepNumber }>
  | Readonly<{ why: 'stopped'; stopped: StepNumber }>
  | Readonly<{ why: 'too_soon'; earliestOn: Day; gapDays: number }>;

/**
 * Whether a meeting of this form may take the matter on this day; null where it may.
 * @param standing null for a matter that is not on this way
 */
export function outOfOrder(standing: StepStanding | null, form: MeetingForm, on: Day, rules: StepsRules): OutOfOrder | null {
  const wanted = stepOf(form);
  // 村民会议 and 村民代表会议 decide other matters too.
  if (!standing) return wanted === null || wanted === LAST_STEP ? null : { why: 'not_begun' };
  if (standing.stopped) return { why: 'stopped', stopped: standing.stopped.step };
  const next = Math.min(4, standing.carried.length + 1) as StepNumber;
  if (wanted === null) return { why: 'other_meeting', next };
  if (wanted > next) return { why: 'before_its_turn', wanted, next };
  if (wanted <= standing.carried.length) return { why: 'carried_already', wanted, next };
  const earliestOn = nextStep({ ...standing, planned: null }, rules)?.earliestOn ?? null;
  return earliestOn !== null && on < earliestOn ? { why: 'too_soon', earliestOn, gapDays: rules.gapDays } : null;
}

/** To which steps a matter may be sent back that was not carried at `stopped`: to the same one, or to any before. What the villagers' own meeting did not carry is over. */
export const returnTargets = ({ stopped }: Pick<StepStanding, 'stopped'>): readonly StepNumber[] =>
  stopped && stopped.step < LAST_STEP ? ([1, 2, 3] as const).filter((step) => step <= stopped.step) : [];
