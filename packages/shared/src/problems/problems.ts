import { HOUSEHOLD_PROBLEMS } from './household.problems';
import { IDENTITY_PROBLEMS } from './identity.problems';
import { DOCUMENT_PROBLEMS } from './document.problems';
import { ISSUE_PROBLEMS } from './issue.problems';
import { MEETING_PROBLEMS } from './meeting.problems';
import { PAPER_PROBLEMS } from './paper.problems';
import { OFFICES_PROBLEMS } from './offices.problems';
import { PC_PROBLEMS } from './pc.problems';
import { PEOPLE_PROBLEMS } from './people.problems';
import { PHOTO_PROBLEMS } from './photo.problems';
import { PLATFORM_PROBLEMS } from './platform.problems';
import { POLL_PROBLEMS } from './poll.problems';
import { PROXY_PROBLEMS } from './proxy.problems';
import { DEMAND_PROBLEMS } from './demand.problems';
import { QUESTION_PROBLEMS } from './question.problems';
import { RESOLUTION_PROBLEMS } from './resolution.problems';
import { STEPS_PROBLEMS } from './steps.problems';
import { TALK_PROBLEMS } from './talk.problems';
import { TASK_PROBLEMS } from './task.problems';
import type { ProblemRule } from './problem';

/** Every refusal the product can give. docs/problems.md is printed from here. */
export const PROBLEMS = {
  ...PLATFORM_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...IDENTITY_PROBLEMS,
  ...HOUSEHOLD_PROBLEMS,
  ...OFFICES_PROBLEMS,
  ...PC_PROBLEMS,
  ...PHOTO_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...ISSUE_PROBLEMS,
  ...MEETING_PROBLEMS,
  ...DEMAND_PROBLEMS,
  ...QUESTION_PROBLEMS,
  ...TALK_PROBLEMS,
  ...POLL_PROBLEMS,
  ...PAPER_PROBLEMS,
  ...PROXY_PROBLEMS,
  ...RESOLUTION_PROBLEMS,
  ...STEPS_PROBLEMS,
  ...TASK_PROBLEMS,
};
export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

type FactsOf<R> = R extends ProblemRule<infer F> ? F : never;
/** Code → the facts that come with it. */
export type ProblemDetails = { [C in ProblemCode]: FactsOf<(typeof PROBLEMS)[C]> };

/** The one JSON shape of every refusal. `sentence` is plain Chinese and says what to do next. */
export type Problem<C extends ProblemCode = ProblemCode> = Readonly<{
  code: C;
  facts: ProblemDetails[C];
  sentence: string;
  requestId: string;
}>;

const ruleOf = <C extends ProblemCode>(code: C) => PROBLEMS[code] as unknown as ProblemRule<ProblemDetails[C]>;

/** What a resident reads. */
export function sentenceOf<C extends ProblemCode>(code: C, facts: ProblemDetails[C]): string {
  return ruleOf(code).sentence(facts);
}

/** HTTP status. */
export const statusOf = (code: ProblemCode): number => PROBLEMS[code].status;

export const isProblemCode = (code: string): code is ProblemCode => Object.prototype.hasOwnProperty.call(PROBLEMS, code);
