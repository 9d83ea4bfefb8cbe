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
  'POST /issues/:issueId/merge': (ids) => ({ targetIssueId: ids('issueId') }),
  'POST /issues/:issueId/refer': () => ({ office: 'heat', reason: '归供热公司管' }),
  'POST /issues/:issueId/author-look-ups': REASON,
  'POST /communities/:communityId/issues-on-behalf': () => ({ ...ISSUE, requestKey: randomUUID(), consent: 'oral', name: '孙秀英' }),
  'POST /communities/:communityId/referral-offices': () => ({ code: 'heat', name: '东城热力', phone: '0546-7000099' }),
  'POST /issues/:issueId/decline': () => ({ ground: 'not_true', reason: '核实过' }),
};
