import { randomUUID } from 'node:crypto';
import { type Bodies, REASON } from './bodies';

export const STEPS_BODIES: Bodies = {
  'POST /issues/:issueId/four-steps': () => ({ requestKey: randomUUID(), motion: 'people', motionBy: '王秀兰等 12 户' }),
  'POST /issues/:issueId/four-steps/back': () => ({ requestKey: randomUUID(), toStep: 1, reason: '预算太高' }),
  'POST /issues/:issueId/four-steps/end': REASON,
  'POST /communities/:communityId/steps-rules': () => ({ gapDays: 0, totalDays: 0, documentId: null }),
  'POST /issues/:issueId/result': () => ({ requestKey: randomUUID(), text: '路修好了，花了三万二。' }),
  'POST /results/:publicationId/queries': () => ({ requestKey: randomUUID(), text: '钱是哪里出的' }),
  'POST /result-queries/:queryId/answer': () => ({ text: '村集体收益里出的' }),
};
