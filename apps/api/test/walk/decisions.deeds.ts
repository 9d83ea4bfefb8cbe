import { randomUUID } from 'node:crypto';
import { inDays, post, REASON, type Deed } from './deed';

const CONVENERS = ['secretary', 'committee'] as const;
const polls = (where: string) => `SELECT pollId AS id FROM poll WHERE ${where}`;
const resolutions = (where: string) => `SELECT resolutionId AS id FROM resolution r WHERE ${where}`;
const tasks = (where: string) => `SELECT taskId AS id FROM task WHERE ${where}`;

/** Votes, what was agreed, the work, and what residents say of it. */
export const DECISION_DEEDS: readonly Deed[] = [
  {
    name: 'cast a ballot',
    weight: 20,
    by: ['resident'],
    table: 'poll',
    among: polls(`state = 'open'`),
    do: post(
      (id) => `/polls/${id}/ballots`,
      ({ dice }) => ({ requestKey: randomUUID(), choice: dice.one(['approve', 'approve', 'approve', 'reject', 'abstain']) }),
    ),
  },
  { name: 'close a vote', weight: 7, by: CONVENERS, table: 'poll', among: polls(`state = 'open'`), do: post((id) => `/polls/${id}/close`) },
  {
    name: 'draft a resolution',
    weight: 8,
    by: CONVENERS,
    table: 'poll',
    among: polls(`state = 'certified' AND NOT EXISTS (SELECT 1 FROM resolution r WHERE r.pollId = poll.pollId)`),
    do: post(
      (id) => `/polls/${id}/resolution`,
      () => ({ text: '照谈好的办。' }),
    ),
  },
  {
    name: 'publish a resolution',
    weight: 6,
    by: CONVENERS,
    table: 'resolution',
    among: resolutions(`state = 'drafted'`),
    do: post((id) => `/resolutions/${id}/publish`),
  },
  {
    name: 'hang it on a board',
    weight: 3,
    by: ['gridWorker', 'secretary'],
    table: 'resolution',
    among: resolutions(`publishedAt IS NOT NULL`),
    do: post(
      (id) => `/resolutions/${id}/postings`,
      async ({ photos }, walker) => ({ requestKey: randomUUID(), place: '小区公示栏', photoIds: await photos(walker, 1) }),
    ),
  },
  {
    name: 'assign a task',
    weight: 8,
    by: CONVENERS,
    table: 'resolution',
    among: resolutions(`state = 'effective' AND NOT EXISTS (SELECT 1 FROM task t WHERE t.resolutionId = r.resolutionId)`),
    do: post(
      (id) => `/resolutions/${id}/tasks`,
      (ground) => ({
        requestKey: randomUUID(),
        assigneeOrgUnitId: ground.crowd.community.propertyId,
        title: '照办',
        dueOn: inDays(ground, 2 + ground.dice.below(20)),
      }),
    ),
  },
  {
    name: 'accept a task',
    weight: 10,
    by: ['property'],
    table: 'task',
    among: tasks(`state = 'assigned'`),
    do: post((id) => `/tasks/${id}/accept`),
  },
  {
    name: 'dispute a task',
    weight: 2,
    by: ['property'],
    table: 'task',
    among: tasks(`state = 'assigned'`),
    do: post((id) => `/tasks/${id}/dispute`, REASON),
  },
  {
    name: 'reassign a task',
    weight: 4,
    by: CONVENERS,
    table: 'task',
    among: tasks(`state = 'disputed'`),
    do: post(
      (id) => `/tasks/${id}/reassign`,
      (ground) => ({ assigneeOrgUnitId: ground.crowd.community.propertyId, dueOn: inDays(ground, 2 + ground.dice.below(20)) }),
    ),
  },
  {
    name: 'report progress',
    weight: 2,
    by: ['property'],
    table: 'task',
    among: tasks(`state = 'in_progress'`),
    do: post(
      (id) => `/tasks/${id}/progress`,
      () => ({ requestKey: randomUUID(), text: '办了一半', photoIds: [] }),
    ),
  },
  {
    name: 'deliver',
    weight: 8,
    by: ['property'],
    table: 'task',
    among: tasks(`state = 'in_progress'`),
    do: post(
      (id) => `/tasks/${id}/deliver`,
      async ({ photos }, walker) => {
        const [before, after] = await photos(walker, 2);
        return { requestKey: randomUUID(), text: '办完了', beforePhotoIds: [before], afterPhotoIds: [after] };
      },
    ),
  },
  {
    name: 'accept work',
    weight: 10,
    by: ['resident', 'supervision'],
    table: 'task',
    among: tasks(`state = 'delivered'`),
    do: post(
      (id) => `/tasks/${id}/accept-work`,
      ({ dice }) => ({ stars: 1 + dice.below(5) }),
    ),
  },
  {
    name: 'send work back',
    weight: 4,
    by: ['resident'],
    table: 'task',
    among: tasks(`state = 'delivered'`),
    do: post((id) => `/tasks/${id}/send-back`, REASON),
  },
  {
    name: 'rate',
    weight: 2,
    by: ['resident'],
    table: 'task',
    among: tasks(`state = 'closed'`),
    do: post(
      (id) => `/tasks/${id}/ratings`,
      ({ dice }) => ({ stars: 1 + dice.below(5) }),
    ),
  },
];
