import { randomUUID } from 'node:crypto';
import { type Bodies, ISSUE, REASON } from './bodies';

export const ISSUES_BODIES: Bodies = {
  'POST /communities/:communityId/issues': () => ({ ...ISSUE, requestKey: randomUUID() }),
  'POST /issues/:issueId/resubmit': () => ISSUE,
  'POST /issues/:issueId/accept': () => ({
    publicTitle: '坡道',
    publicText: '坡道太陡',
    publicPlace: '',
    category: 'other',
    publicPhotoIds: [],
  }),
  'POST /issues/:issueId/return': REASON,
  'POST /issues/:issueId/withdraw': REASON,
  'POST /issues/:issueId/decline': () => ({ ground: 'not_true', reason: '核实过' }),
};
