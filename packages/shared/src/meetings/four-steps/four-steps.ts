import type { MeetingForm } from '../forms';

export type StepNumber = 1 | 2 | 3 | 4;
export const LAST_STEP = 4 satisfies StepNumber;

export type VillageStep = Readonly<{
  step: StepNumber;
  /** The meetings of which one takes it, the usual one first. */
  forms: readonly [MeetingForm, ...MeetingForm[]];
  /** As the order is recited: who does what. */
  title: string;
  /** What it is called once it is known which of several meetings takes it. */
  takenBy?: Readonly<Partial<Record<MeetingForm, string>>>;
}>;

/** 四议, in their fixed order [S]: none is taken before the one in front of it was carried. The last is 村民会议或者村民代表会议决议 [S]: either decides. */
export const FOUR_STEPS: readonly VillageStep[] = [
  { step: 1, forms: ['party_branch'], title: '村党支部提议' },
  { step: 2, forms: ['both_committees'], title: '两委会商议' },
  { step: 3, forms: ['party_members'], title: '党员大会审议' },
  {
    step: 4, forms: ['villager_representatives', 'villagers_households'], title: '村民会议或村民代表会议决议',
    takenBy: { villager_representatives: '村民代表会议决议', villagers_households: '村民会议决议' },
  },
];

/** Every form that takes one of them. */
export const STEP_FORMS: readonly MeetingForm[] = FOUR_STEPS.flatMap(({ forms }) => forms);

/** Which step a meeting of this form takes; null for a form that takes none. */
export const stepOf = (form: MeetingForm): StepNumber | null => FOUR_STEPS.find(({ forms }) => forms.includes(form))?.step ?? null;

export const stepRules = (step: StepNumber): VillageStep => FOUR_STEPS[step - 1] as VillageStep;
/** What a step is called, of the meeting that takes it where there is one already. */
export const stepName = (step: StepNumber, form?: MeetingForm | null): string => (form && stepRules(step).takenBy?.[form]) ?? stepRules(step).title;
export const isStep = (number: number): number is StepNumber => FOUR_STEPS.some(({ step }) => step === number);

/** Where a matter of the village comes from: the field 动议事由 of the record. */
export const MOTIONS = { people: '党员群众建议', officials: '村干部提议', above: '上级安排' } as const satisfies Record<string, string>;
export type Motion = keyof typeof MOTIONS;

/** 两公开: what was decided, and what came of it. */
export const TWO_PUBLICATIONS = { decision: '决议公开', result: '实施结果公开' } as const satisfies Record<string, string>;
export type StepPublication = keyof typeof TWO_PUBLICATIONS;

/** What a place has set for itself, with a paper that says so; 0 = not set. No national text has either figure. */
export type StepsRules = Readonly<{
  /** Full days from one step to the next: 7 = a step of the 1st is followed on the 8th at the earliest. */
  gapDays: number;
  /** From the first step to the last. What is later is said, and stops nothing. */
  totalDays: number;
}>;
export const NO_STEPS_RULES: StepsRules = { gapDays: 0, totalDays: 0 };
export const STEPS_LIMITS = { gapDaysMax: 30, totalDaysMax: 365, motionByMax: 40, reasonMin: 2, reasonMax: 300, resultMin: 4, resultMax: 2000, queryMin: 4, queryMax: 300, answerMax: 500, queriesShown: 50, formerRulesShown: 20 } as const;
