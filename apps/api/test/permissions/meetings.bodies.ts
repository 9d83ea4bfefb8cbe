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
  'POST /meetings/:meetingId/relocate': (ids) => ({ ...REASON(), venueId: ids('venueId') }),
  'POST /meetings/:meetingId/questions': () => ({ requestKey: randomUUID(), text: '路灯什么时候修？' }),
  'POST /meetings/:meetingId/questions/on-behalf': (ids) => ({
    requestKey: randomUUID(),
    text: '路灯什么时候修？',
    personId: ids('personId'),
  }),
  'POST /questions/:questionId/answer': (ids) => ({ requestKey: randomUUID(), text: '明天就修', byOrgUnitId: ids('assigneeOrgUnitId') }),
  'POST /questions/:questionId/promise': (ids) => ({
    requestKey: randomUUID(),
    assigneeOrgUnitId: ids('assigneeOrgUnitId'),
    dueOn: '2026-12-20',
  }),
  'POST /questions/:questionId/not-possible': () => ({ requestKey: randomUUID(), ...REASON() }),
  'POST /agenda-items/:agendaItemId/leave-open': REASON,
  'POST /agenda-items/:agendaItemId/polls': () => ({ question: '坡道放缓，行不行？' }),
};
