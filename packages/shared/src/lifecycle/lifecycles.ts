import { ISSUE_LIFECYCLE } from './issue.lifecycle';
import { MEETING_LIFECYCLE } from './meeting.lifecycle';
import { POLL_LIFECYCLE } from './poll.lifecycle';
import { QUESTION_LIFECYCLE } from './question.lifecycle';
import { RESOLUTION_LIFECYCLE } from './resolution.lifecycle';
import { TASK_LIFECYCLE } from './task.lifecycle';

/** All lifecycles with their first state; docs/lifecycle.md is printed from here. */
export const LIFECYCLES = {
  issue: { start: 'draft', table: ISSUE_LIFECYCLE },
  meeting: { start: 'planned', table: MEETING_LIFECYCLE },
  question: { start: 'asked', table: QUESTION_LIFECYCLE },
  poll: { start: 'draft', table: POLL_LIFECYCLE },
  resolution: { start: 'drafted', table: RESOLUTION_LIFECYCLE },
  task: { start: 'assigned', table: TASK_LIFECYCLE },
} as const;
export type Aggregate = keyof typeof LIFECYCLES;
