import { DEMAND_LIFECYCLE } from './demand.lifecycle';
import { ISSUE_LIFECYCLE } from './issue.lifecycle';
import { MEETING_LIFECYCLE } from './meeting.lifecycle';
import { POLL_LIFECYCLE } from './poll.lifecycle';
import { QUESTION_LIFECYCLE } from './question.lifecycle';
import { RESOLUTION_LIFECYCLE } from './resolution.lifecycle';
import { TALK_LIFECYCLE } from './talk.lifecycle';
import { TASK_LIFECYCLE } from './task.lifecycle';

/** All lifecycles with their first state; docs/lifecycle.md is printed from here. */
export const LIFECYCLES = {
  issue: { start: 'draft', table: ISSUE_LIFECYCLE },
  meeting: { start: 'planned', table: MEETING_LIFECYCLE },
  question: { start: 'asked', table: QUESTION_LIFECYCLE },
  talk: { start: 'booked', table: TALK_LIFECYCLE },
  poll: { start: 'draft', table: POLL_LIFECYCLE },
  resolution: { start: 'drafted', table: RESOLUTION_LIFECYCLE },
  demand: { start: 'collecting', table: DEMAND_LIFECYCLE },
  task: { start: 'assigned', table: TASK_LIFECYCLE },
} as const;
export type Aggregate = keyof typeof LIFECYCLES;
