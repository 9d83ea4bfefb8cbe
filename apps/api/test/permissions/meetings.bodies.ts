import { randomUUID } from 'node:crypto';
import { type Bodies, REASON } from './bodies';

export const MEETINGS_BODIES: Bodies = {
  'POST /communities/:communityId/meetings/plan': (ids) => ({ form: 'council', issueIds: [ids('issueId')] }),
  'POST /communities/:communityId/meetings': (ids) => ({
    requestKey: randomUUID(),
    form: 'council',
    title: '坐下谈',
    venueId: ids('venueId'),
    startsAt: '2026-12-20T11:00:00.000Z',
    items: [{ issueId: ids('issueId'), minutes: 20 }],
    announce: false,
  }),
  'POST /agenda-items/:agendaItemId/gists': () => ({ requestKey: randomUUID(), text: '坡道要改' }),
  'POST /agenda-items/:agendaItemId/leave-open': REASON,
  'POST /agenda-items/:agendaItemId/polls': () => ({ question: '坡道放缓，行不行？' }),
};
