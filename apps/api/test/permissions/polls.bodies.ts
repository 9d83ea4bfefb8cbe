import { randomUUID } from 'node:crypto';
import { RULES } from '../owners-polls.builders';
import { REASON, type Bodies, type Ids } from './bodies';

const reading = (ids: Ids) => ({ requestKey: randomUUID(), rollEntryId: ids('rollEntryId'), choice: 'approve' });

const authority = (ids: Ids) => ({
  requestKey: randomUUID(),
  rollEntryId: ids('rollEntryId'),
  agent: { name: '王秀英', home: '1号楼1单元101' },
  photoIds: [ids('photoId')],
});

export const POLLS_BODIES: Bodies = {
  'POST /issues/:issueId/owners-polls': (ids) => ({
    requestKey: randomUUID(),
    matter: 'use_fund',
    question: '是否同意换屋面防水？',
    estateId: ids('estateId'),
    buildingIds: [],
  }),
  'POST /polls/:pollId/announce': () => ({}),
  'POST /polls/:pollId/void': REASON,
  'POST /polls/:pollId/roll/rebuild': REASON,
  'POST /polls/:pollId/roll/conflicts': (ids) => ({ rollEntryId: ids('rollEntryId'), ground: 'property_staff', reason: '在物业上班' }),
  'POST /polls/:pollId/roll/conflicts/lift': (ids) => ({ rollEntryId: ids('rollEntryId'), reason: '已经离职' }),
  'POST /polls/:pollId/roll/corrections': () => ({ requestKey: randomUUID(), reason: '面积写错了', seenSha256: '0'.repeat(64) }),
  'POST /polls/:pollId/roll/findings': () => ({ requestKey: randomUUID(), reason: '面积写错了', seenSha256: '0'.repeat(64) }),
  'POST /polls/:pollId/roll/objections': () => ({ requestKey: randomUUID(), text: '我家的面积写少了' }),
  'POST /roll-objections/:objectionId/answer': () => ({ decision: 'rejected', reason: '登记没有错' }),
  'PUT /estates/:estateId/owners-rules': () => RULES,
  'POST /polls/:pollId/extend': () => ({}),
  'POST /polls/:pollId/deliveries': () => ({
    requestKey: randomUUID(),
    rollEntryIds: [randomUUID()],
    way: 'by_hand',
    toldConsequence: true,
    photoId: randomUUID(),
  }),
  'POST /polls/:pollId/ballots': () => ({ requestKey: randomUUID(), choice: 'approve' }),
  'POST /polls/:pollId/ballots/by-hand': (ids) => ({
    requestKey: randomUUID(),
    choice: 'approve',
    personId: ids('personId'),
    witnessPersonId: ids('witnessId'),
  }),
  'POST /polls/:pollId/paper/receipts': (ids) => ({ requestKey: randomUUID(), code: '00000000', photoId: ids('photoId') }),
  'POST /polls/:pollId/paper/entries': reading,
  'POST /polls/:pollId/paper/second-looks': reading,
  'POST /polls/:pollId/paper/settlements': reading,
  'POST /polls/:pollId/paper/witnesses': (ids) => ({ personId: ids('personId') }),
  'POST /polls/:pollId/paper/confirmation': () => ({ envelopes: 0, void: 0, lines: [] }),
  'POST /polls/:pollId/paper/ballots': () => ({}),
  'POST /polls/:pollId/paper/door-list': () => ({}),
  'POST /polls/:pollId/proxies': (ids) => ({ ...authority(ids), principalId: ids('personId'), kind: 'written' }),
  'POST /polls/:pollId/proxies/mine': authority,
  'POST /polls/:pollId/proxies/:authorityId/ballot': () => ({ requestKey: randomUUID(), choice: 'approve' }),
  'POST /polls/:pollId/resolution': () => ({ text: '坡道三天内改好。' }),
};
