import { randomUUID } from 'node:crypto';
import { type Bodies, type Ids } from './bodies';

const objection = () => ({ requestKey: randomUUID(), reason: '坡道挡住窗户', aboutRoles: [] });
const paper = (ids: Ids) => ({
  requestKey: randomUUID(),
  body: 'authority',
  issuer: '东城街道办事处',
  number: '东城办〔2026〕7号',
  issuedOn: '2026-11-20',
  reason: '程序要再核对',
  documentId: ids('documentId'),
});

export const RESOLUTIONS_BODIES: Bodies = {
  'POST /resolutions/:resolutionId/objections': objection,
  'POST /resolutions/:resolutionId/paper-objections': (ids) => ({
    ...objection(),
    // Not the one whom the routes of the register let move away.
    personId: ids('witnessId'),
    documentId: ids('documentId'),
  }),
  'POST /resolutions/:resolutionId/postings': () => ({ requestKey: randomUUID(), place: '公示栏', photoIds: [randomUUID()] }),
  'POST /objections/:resolutionObjectionId/reject': () => ({ reason: '没有签名' }),
  'POST /objections/:resolutionObjectionId/rule': () => ({ ruling: 'overrule', reason: '量过了，不挡窗' }),
  'POST /resolutions/:resolutionId/orders': (ids) => ({ ...paper(ids), action: 'suspend' }),
  'POST /polls/:pollId/orders': paper,
};
