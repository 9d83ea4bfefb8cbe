import { randomUUID } from 'node:crypto';
import { type Bodies, REASON } from './bodies';

const change = () => ({ requestKey: randomUUID(), on: '2026-11-23', reason: '写明理由' });

export const PEOPLE_BODIES: Bodies = {
  'PUT /me/preferences': () => ({ elderMode: false }),
  'POST /me/consents': () => ({ document: 'privacy', version: 1, given: true }),
  'POST /home-claims': (ids) => ({
    estateId: ids('estateId'),
    buildingName: '1',
    unitName: '1',
    roomName: '1',
    name: '王秀兰',
    phone: '19900000001',
    capacity: 'owner',
  }),
  'POST /one-time-codes/redeem': () => ({ code: '2222222222222222', name: '王秀兰', phone: '19900000001', capacity: 'owner' }),
  'POST /communities/:communityId/home-claims/approve': (ids) => ({ claimIds: [ids('claimId')] }),
  'POST /communities/:communityId/letters': (ids) => ({ estateId: ids('estateId'), replaces: null }),
  'POST /homes/:homeId/people/:personId/move-out': change,
  'POST /homes/:homeId/delegate': () => ({ ofAge: true, replaces: null }),
  'POST /homes/:homeId/people/:personId/delegate': () => ({ ofAge: true, replaces: null, reason: '写明理由' }),
  'POST /homes/:homeId/transfer': (ids) => ({
    ...change(),
    document: '不动产权证',
    sellerIds: [ids('personId')],
    buyers: [{ name: '钱塘', phone: '19900000021' }],
  }),
  'POST /persons/:personId/end': change,
  'POST /communities/:communityId/office-offers': (ids) => ({
    requestKey: randomUUID(),
    role: 'grid_worker',
    orgUnitId: ids('communityId'),
    note: '一组',
  }),
  'POST /appointments/:appointmentId/end': () => ({ lastDay: '2030-01-01' }),
  'POST /home-claims/:claimId/decline': () => ({ reason: '对不上' }),
  'POST /meetings/:meetingId/announce': () => ({}),
  'POST /meetings/:meetingId/postpone': REASON,
  'POST /meetings/:meetingId/cancel': REASON,
  'POST /meetings/:meetingId/rsvp': () => ({ going: true }),
  'POST /meetings/:meetingId/check-ins': () => ({ code: 'x' }),
  'POST /meetings/:meetingId/check-ins/by-hand': (ids) => ({ personId: ids('personId') }),
  'POST /meetings/:meetingId/minutes/confirmations': () => ({ version: 1, verdict: 'confirm' }),
  'POST /meetings/:meetingId/minutes/corrections': () => ({ version: 1, section: 0, correction: '改一个字', reason: '写错了' }),
  'POST /meetings/:meetingId/minutes/objections/:objectionId/keep': () => ({ answer: '就是这样' }),
  'POST /meetings/:meetingId/minutes/slips': (ids) => ({
    ...{ requestKey: randomUUID(), personId: ids('personId'), documentId: ids('documentId') },
    ...{ version: 1, verdict: 'confirm' },
  }),
  'POST /meetings/:meetingId/minutes/slips/:slipId/reject': REASON,
};
