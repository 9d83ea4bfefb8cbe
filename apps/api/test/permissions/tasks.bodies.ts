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
};
