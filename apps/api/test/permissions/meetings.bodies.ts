import { randomUUID } from 'node:crypto';
import { type Bodies, REASON } from './bodies';

const NO_HANDS = { approve: 0, reject: 0, abstain: 0, notRaised: 0 };

const VENUE = {
  kind: 'hall',
  name: '老年活动室',
  address: '3号楼一层',
  capacity: 20,
  openHours: '9:00—17:00',
  accessible: true,
  place: null,
};

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
  'POST /communities/:communityId/venues': () => VENUE,
  'PUT /venues/:venueId': () => VENUE,
  'POST /venues/:venueId/door-code': () => ({ replaces: 1 }),
  'POST /meetings/:meetingId/late-scans/confirm': (ids) => ({ personIds: [ids('personId')] }),
  'POST /communities/:communityId/demands': () => ({ requestKey: randomUUID(), rule: 'representatives', text: '请开会说清楚' }),
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
  'POST /meetings/:meetingId/talk-hours': () => ({ from: '2026-12-20T11:00:00.000Z', until: '2026-12-20T12:00:00.000Z', minutesEach: 10 }),
  'POST /meetings/:meetingId/talks': () => ({ requestKey: randomUUID(), startsAt: '2026-12-20T11:00:00.000Z' }),
  'POST /meetings/:meetingId/talks/on-behalf': (ids) => ({
    requestKey: randomUUID(),
    startsAt: '2026-12-20T11:00:00.000Z',
    personId: ids('personId'),
  }),
  'POST /talks/:talkId/answer': () => ({ requestKey: randomUUID() }),
  'POST /talks/:talkId/promise': (ids) => ({
    requestKey: randomUUID(),
    assigneeOrgUnitId: ids('assigneeOrgUnitId'),
    dueOn: '2026-12-20',
    publicText: '请物业查一遍漏点',
  }),
  'POST /talks/:talkId/not-possible': () => ({ requestKey: randomUUID(), ...REASON() }),
  'POST /talks/:talkId/miss': () => ({ requestKey: randomUUID() }),
  'POST /agenda-items/:agendaItemId/papers': (ids) => ({ documentId: ids('documentId') }),
  'POST /agenda-items/:agendaItemId/papers/:documentId/withdraw': REASON,
  'POST /agenda-items/:agendaItemId/leave-open': REASON,
  'POST /agenda-items/:agendaItemId/hands': () => ({ requestKey: randomUUID(), question: '坡道放缓，行不行？', hands: NO_HANDS }),
  'POST /agenda-items/:agendaItemId/hands/correct': () => ({ ...REASON(), requestKey: randomUUID(), replaces: 1, hands: NO_HANDS }),
  'POST /agenda-items/:agendaItemId/hands/announce': () => ({ version: 1 }),
  'POST /agenda-items/:agendaItemId/hands/set-aside': REASON,
  'POST /agenda-items/:agendaItemId/recusals': (ids) => ({ ...REASON(), personId: ids('personId') }),
  'POST /agenda-items/:agendaItemId/recusals/mine': REASON,
  'POST /agenda-items/:agendaItemId/queue/on-behalf': (ids) => ({ personId: ids('personId') }),
  'POST /agenda-items/:agendaItemId/polls': () => ({ question: '坡道放缓，行不行？' }),
};
