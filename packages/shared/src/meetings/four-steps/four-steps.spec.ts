import fc from 'fast-check';
import { addDays, type Day } from '../../calendar/day';
import { formRules, formsHeldIn, packOfForm, type MeetingForm } from '../forms';
import type { AgendaOutcome } from '../../contract/meeting';
import { FOUR_STEPS, LAST_STEP, NO_STEPS_RULES, STEP_FORMS, stepName, stepOf, stepRules, type StepNumber } from './four-steps';
import { standingOf, type Course, type StepHeld } from './course';
import { nextStep, outOfOrder, returnTargets } from './order';
import { comingWords, lateWords, outOfOrderWords, standingWords, stateOfStep } from './step-words';

const D: Day = '2026-03-02';
const held = (step: StepNumber, days: number, outcome: AgendaOutcome | null = 'agreed', form: MeetingForm = stepRules(step).forms[0]): StepHeld => ({ step, form, meetingId: `m${step}-${days}`, at: `${addDays(D, days)}T11:00:00.000Z`, on: addDays(D, days), outcome });
const course = (all: readonly StepHeld[], more: Partial<Course> = {}): Course => ({ held: all, returns: [], ...more });
const standing = (...all: readonly StepHeld[]) => standingOf(course(all));
const SEVEN = { gapDays: 7, totalDays: 20 };

describe('the four steps', () => {
  it('are one meeting each, all of a village, the last of them the one that binds', () => {
    expect(FOUR_STEPS.map(({ step }) => step)).toEqual([1, 2, 3, LAST_STEP]);
    expect(new Set(STEP_FORMS).size).toBe(STEP_FORMS.length);
    for (const { form, step } of FOUR_STEPS.flatMap(({ forms, step: of }) => forms.map((one) => ({ form: one, step: of })))) {
      expect(formsHeldIn('village')).toContain(form);
      expect(formsHeldIn('urban')).not.toContain(form);
      expect(stepOf(form)).toBe(step);
      expect(packOfForm(form)?.effect).toBe(step === LAST_STEP ? 'binding' : 'consensus');
      expect(formRules(form).body).not.toBeNull();
    }
    expect(stepOf('council')).toBeNull();
  });

  it('end with the villagers’ meeting or that of their representatives, and the last is named after the one that took it', () => {
    expect(FOUR_STEPS.map(({ forms }) => forms)).toEqual([['party_branch'], ['both_committees'], ['party_members'], ['villager_representatives', 'villagers_households']]);
    expect([stepName(4), stepName(4, null), stepName(4, 'villager_representatives'), stepName(4, 'villagers_households'), stepName(3, 'party_members')]).toEqual([
      '村民会议或村民代表会议决议', '村民会议或村民代表会议决议', '村民代表会议决议', '村民会议决议', '党员大会审议',
    ]);
    const three = [held(1, 0), held(2, 1), held(3, 2)];
    for (const form of stepRules(LAST_STEP).forms) {
      expect(outOfOrder(standing(...three), form, addDays(D, 3), NO_STEPS_RULES)).toBeNull();
      expect(outOfOrder(standing(held(1, 0)), form, D, NO_STEPS_RULES)).toEqual({ why: 'before_its_turn', wanted: 4, next: 2 });
      expect(outOfOrder(standing(...three, held(4, 20, 'agreed', form)), 'villagers_households', addDays(D, 30), NO_STEPS_RULES)).toMatchObject({ why: 'carried_already' });
      expect(nextStep(standing(...three, held(4, 20, 'agreed', form)), NO_STEPS_RULES)).toBeNull();
    }
    const says = (...last: readonly StepHeld[]) => standingWords(standing(...three, ...last), NO_STEPS_RULES, D);
    expect(says()).toBe('下一步是「村民会议或村民代表会议决议」');
    expect(says(held(4, 20, null, 'villagers_households'))).toBe('「村民会议决议」定在3月22日');
    expect(says(held(4, 20, 'not_adopted', 'villagers_households'))).toBe('「村民会议决议」没有通过，到此为止');
  });

  it('are taken one after the other', () => {
    expect(nextStep(standing(), NO_STEPS_RULES)).toEqual({ step: 1, forms: ['party_branch'], earliestOn: null, latestOn: null });
    expect(nextStep(standing(held(1, 0), held(2, 1)), NO_STEPS_RULES)).toMatchObject({ step: 3, forms: ['party_members'] });
    expect(nextStep(standing(held(1, 0), held(2, 1), held(3, 2), held(4, 3)), NO_STEPS_RULES)).toBeNull();
    expect(standing(held(1, 0), held(3, 1)).carried).toHaveLength(1);
  });

  it('stay where they are while one is on an agenda, and when it was left open', () => {
    const planned = standing(held(1, 0), held(2, 3, null));
    expect(planned.planned?.step).toBe(2);
    expect(nextStep(planned, NO_STEPS_RULES)).toBeNull();
    expect(standingWords(planned, NO_STEPS_RULES, D)).toBe('「两委会商议」定在3月5日');
    expect(nextStep(standing(held(1, 0), held(2, 3, 'left_open')), NO_STEPS_RULES)?.step).toBe(2);
  });

  it('say what comes next without saying 下一步 twice', () => {
    const says = (...all: readonly StepHeld[]) => comingWords(standing(...all), SEVEN, D);
    expect(says()).toBe('开「村党支部提议」的会');
    expect(says(held(1, 0))).toBe('开「两委会商议」的会，最早3月9日');
    expect(says(held(1, 0), held(2, 7, null))).toBe('3月9日开「两委会商议」的会');
    expect(says(held(1, 0, 'not_adopted'))).toBe('书记定下退回哪一步，或者到此为止');
    expect(says(held(1, 0), held(2, 7), held(3, 14), held(4, 20, 'not_adopted'))).toBeNull();
    expect(says(held(1, 0), held(2, 7), held(3, 14), held(4, 20))).toBeNull();
  });

  it('stop where one was not carried, until somebody says from where they go on', () => {
    const failed = [held(1, 0), held(2, 1), held(3, 2, 'not_adopted')];
    const stopped = standing(...failed);
    expect(nextStep(stopped, NO_STEPS_RULES)).toBeNull();
    expect(returnTargets(stopped)).toEqual([1, 2, 3]);
    expect(returnTargets(standing(held(1, 0), held(2, 1), held(3, 2), held(4, 3, 'not_adopted')))).toEqual([]);
    expect([1, 2, 3, 4].map((step) => stateOfStep(step as StepNumber, stopped))).toEqual(['carried', 'carried', 'stopped', 'waiting']);
    const back = standingOf(course(failed, { returns: [{ toStep: 2, at: `${addDays(D, 3)}T00:00:00.000Z` }] }));
    expect([back.carried.length, back.stopped, nextStep(back, NO_STEPS_RULES)?.step]).toEqual([1, null, 2]);
  });

  it('take the last one anew where the decision was undone', () => {
    const all = [held(1, 0), held(2, 1), held(3, 2), held(4, 3)];
    const undone = [{ toStep: 4, at: `${addDays(D, 9)}T00:00:00.000Z` }] as const;
    expect(nextStep(standingOf(course(all, { returns: undone })), NO_STEPS_RULES)?.step).toBe(4);
    const anew = standingOf(course([...all, held(4, 12)], { returns: undone }));
    expect(anew.carried.map(({ on }) => on)).toEqual([D, addDays(D, 1), addDays(D, 2), addDays(D, 12)]);
  });
});

describe('a meeting that would take a matter out of its turn', () => {
  const refused = (form: MeetingForm, on: Day, ...all: readonly StepHeld[]) => {
    const why = outOfOrder(standing(...all), form, on, SEVEN);
    return why && outOfOrderWords(why);
  };

  it('is refused with the sentence that names what is missing', () => {
    expect(refused('both_committees', D)).toBe('「两委会商议」之前，还差「村党支部提议」这一步。');
    expect(refused('villager_representatives', D, held(1, 0), held(2, 7))).toBe('「村民会议或村民代表会议决议」之前，还差「党员大会审议」这一步。');
    expect(refused('party_branch', D, held(1, 0))).toBe('「村党支部提议」已经通过了，下一步是「两委会商议」。');
    expect(refused('council', D, held(1, 0))).toBe('这件事在走四议两公开，下一步是「两委会商议」，不上别的会。');
    expect(refused('party_members', D, held(1, 0), held(2, 7, 'not_adopted'))).toBe('「两委会商议」没有通过，请先定下退回哪一步，或者到此为止。');
    expect(refused('both_committees', addDays(D, 6), held(1, 0))).toBe('村里定了每一步至少隔 7 天，最早能定在3月9日。');
    expect(refused('both_committees', addDays(D, 7), held(1, 0))).toBeNull();
  });

  it('may be any other where the matter is not on this way, but none of the first three', () => {
    const of = (form: MeetingForm) => outOfOrder(null, form, D, NO_STEPS_RULES)?.why ?? null;
    expect([of('council'), of('villager_representatives'), of('villagers_households'), of('party_branch'), of('both_committees'), of('party_members')]).toEqual([null, null, null, 'not_begun', 'not_begun', 'not_begun']);
  });
});

it('how long all of it may take is said where a place has set it, and stops nothing', () => {
  const slow = standing(held(1, 0), held(2, 10));
  expect(nextStep(slow, SEVEN)?.latestOn).toBe(addDays(D, 20));
  expect(lateWords(slow, SEVEN, addDays(D, 20))).toBeNull();
  expect(lateWords(slow, SEVEN, addDays(D, 21))).toBe('村里定了全程不超过 20 天，3月22日已经过了');
  expect(lateWords(slow, NO_STEPS_RULES, addDays(D, 400))).toBeNull();
  expect(outOfOrder(slow, 'party_members', addDays(D, 40), SEVEN)).toBeNull();
});

describe('whatever is recorded', () => {
  const outcomes = fc.constantFrom<AgendaOutcome | null>('agreed', 'not_adopted', 'left_open', null);
  const records = fc.array(fc.record({ step: fc.constantFrom<StepNumber>(1, 2, 3, 4), days: fc.nat(60), outcome: outcomes }), { maxLength: 14 })
    .map((all) => all.map(({ step, days, outcome }) => held(step, days, outcome)));
  const returns = fc.array(fc.record({ toStep: fc.constantFrom<StepNumber>(1, 2, 3, 4), at: fc.nat(60).map((days) => `${addDays(D, days)}T12:00:00.000Z`) }), { maxLength: 4 });

  it('the carried steps are the first ones, in their order, and each after the one before', () => {
    fc.assert(fc.property(records, returns, (all, back) => {
      const { carried } = standingOf(course(all, { returns: back }));
      expect(carried.map(({ step }) => step)).toEqual([1, 2, 3, 4].slice(0, carried.length));
      for (const [index, one] of carried.entries()) expect(one.at >= (carried[index - 1]?.at ?? '')).toBe(true);
      expect(carried.every(({ outcome }) => outcome === 'agreed')).toBe(true);
    }));
  });

  it('one step at most may be taken next, in any of its forms, and the last is never open before three were carried', () => {
    fc.assert(fc.property(records, returns, fc.nat(90), (all, back, days) => {
      const now = standingOf(course(all, { returns: back }));
      const open = FOUR_STEPS.filter(({ forms }) => forms.some((form) => outOfOrder(now, form, addDays(D, days), NO_STEPS_RULES) === null));
      expect(open.length).toBeLessThanOrEqual(1);
      if (open[0]) {
        expect(open[0].step).toBe(now.carried.length + 1);
        for (const form of open[0].forms) expect(outOfOrder(now, form, addDays(D, days), NO_STEPS_RULES)).toBeNull();
      }
      for (const form of stepRules(LAST_STEP).forms) if (now.carried.length < 3) expect(outOfOrder(now, form, addDays(D, days), NO_STEPS_RULES)).not.toBeNull();
    }));
  });

  it('the order in which records are read changes nothing', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 8 }), fc.infiniteStream(fc.tuple(fc.constantFrom<StepNumber>(1, 2, 3, 4), outcomes)), (days, kinds) => {
      const all = days.map((day) => held(...([kinds.next().value?.[0] ?? 1, day, kinds.next().value?.[1] ?? null] as const)));
      expect(standingOf(course([...all].reverse()))).toEqual(standingOf(course(all)));
    }));
  });
});
