import { lastDayOfPeriod } from './periods';
import type { Day } from './day';
import { addWorkdays, isProvisional, workdayFrom, type WorkCalendar } from './workdays';

export const COUNTINGS = { calendar: '天', workdays: '个工作日' } as const satisfies Record<string, string>;
export type Counting = keyof typeof COUNTINGS;

type KindRules = Readonly<{
  /** As the end of 「……到哪天」. */
  title: string;
  counting: Counting;
  /** Somebody has to act by then, so a last day that is off moves to the next workday (民法典 §203). What merely lasts, such as a notice, does not move. */
  forActing: boolean;
}>;

/** Every deadline that is kept as a row of its own. */
export const DEADLINE_KINDS = {
  intake: { title: '受理', counting: 'calendar', forActing: true },
  objection: { title: '提异议', counting: 'calendar', forActing: true },
  ruling: { title: '答复异议', counting: 'workdays', forActing: true },
  acceptance: { title: '提出人验收', counting: 'calendar', forActing: true },
  task: { title: '办完', counting: 'calendar', forActing: false },
  convening: { title: '召集会议', counting: 'calendar', forActing: true },
  announcement: { title: '公示结果', counting: 'calendar', forActing: false },
} as const satisfies Record<string, KindRules>;
export type DeadlineKind = keyof typeof DEADLINE_KINDS;

/** `provisional`: a year without an official table had a say in it, so it may still move (暂定). */
export type Deadline = Readonly<{ dueOn: Day; provisional: boolean }>;

/** 民法典 §203: a last day for acting that is off moves to the first workday after it; it ends there at 24:00. */
export const lastDayForActing = workdayFrom;

/** When something that began on `beganOn` has to be done; the day on which it begins is not counted (民法典 §201). */
export function deadlineOf(kind: DeadlineKind, beganOn: Day, days: number, calendar: WorkCalendar): Deadline {
  const { counting, forActing }: KindRules = DEADLINE_KINDS[kind];
  if (counting === 'workdays') {
    const dueOn = addWorkdays(beganOn, days, calendar);
    return { dueOn, provisional: isProvisional(dueOn, calendar) };
  }
  const last = lastDayOfPeriod(beganOn, days);
  if (!forActing) return { dueOn: last, provisional: false };
  const dueOn = lastDayForActing(last, calendar);
  return { dueOn, provisional: isProvisional(dueOn, calendar) };
}

/** After an official table is out. A day that people were told of is never taken back: it moves later or stays. */
export function recomputed(kind: DeadlineKind, { beganOn, days, dueOn }: Readonly<{ beganOn: Day; days: number; dueOn: Day }>, calendar: WorkCalendar): Deadline {
  const anew = deadlineOf(kind, beganOn, days, calendar);
  return anew.dueOn > dueOn ? anew : { ...anew, dueOn };
}
