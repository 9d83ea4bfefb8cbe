import { randomUUID } from 'node:crypto';
import { type Bodies, REASON, taskFor } from './bodies';

export const TASKS_BODIES: Bodies = {
  'POST /issues/:issueId/execute-directly': taskFor,
  'POST /resolutions/:resolutionId/tasks': taskFor,
  'POST /tasks/:taskId/reassign': (ids) => ({ assigneeOrgUnitId: ids('assigneeOrgUnitId'), dueOn: '2026-12-31' }),
  'POST /tasks/:taskId/dispute': REASON,
  'POST /tasks/:taskId/progress': () => ({ requestKey: randomUUID(), text: '在办', photoIds: [] }),
  'POST /tasks/:taskId/deliver': () => ({ requestKey: randomUUID(), text: '办完', beforePhotoIds: [], afterPhotoIds: [] }),
  'POST /tasks/:taskId/accept-work': () => ({ stars: 5 }),
  'POST /tasks/:taskId/send-back': REASON,
  'POST /tasks/:taskId/ratings': () => ({ stars: 5 }),
  'POST /tasks/:taskId/extension': () => ({ requestKey: randomUUID(), dueOn: '2026-12-31', reason: '调货' }),
  'POST /tasks/:taskId/extension/grant': REASON,
  'POST /tasks/:taskId/extension/refuse': REASON,
  'POST /issues/:issueId/park': () => ({ until: '2026-12-31', reason: '等材料' }),
  'POST /issues/:issueId/resume': REASON,
  'POST /issues/:issueId/reopen': () => ({ requestKey: randomUUID(), reason: '又不亮了', photoIds: [] }),
  'POST /tasks/:taskId/scrutiny': () => ({
    ...{ requestKey: randomUUID(), verdict: 'accept', words: '看过了，都亮', photoIds: [randomUUID()] },
    ...{ witnessName: '王秀兰', witnessHome: '1号楼1单元1' },
  }),
  'POST /tasks/:taskId/scrutiny/confirm': () => ({ agree: true }),
  'POST /tasks/:taskId/scrutiny/countersign': () => ({ agree: true }),
};
