/** Every list as somebody asks for it. `deep` = how far down: the row that stands there, as a position the list goes on from. */
const board =
  (query) =>
  ({ communityId }) =>
    `/communities/${communityId}/board?size=20${query}`;
const startOf = (day) => new Date(`${day}T00:00:00.000+08:00`);
const byMoved = (states) => ({
  sql: `SELECT movedAt AS at, issueId AS id FROM issue WHERE communityId = ? AND state IN (${states}) ORDER BY movedAt DESC, issueId DESC LIMIT 1 OFFSET ?`,
  count: `SELECT COUNT(*) AS n FROM issue WHERE communityId = ? AND state IN (${states})`,
  at: ({ at }) => at,
});
const PUBLIC = `'accepted','on_agenda','deliberating','not_adopted','decided','executing','parked','delivered','closed'`;
const dueOf = (from, where, column = 'taskId', order = 'ASC') => ({
  sql: `SELECT dueOn AS at, ${column} AS id FROM ${from} WHERE communityId = ? AND ${where} ORDER BY dueOn ${order}, ${column} ${order} LIMIT 1 OFFSET ?`,
  count: `SELECT COUNT(*) AS n FROM ${from} WHERE communityId = ? AND ${where}`,
  at: ({ at }) => startOf(at),
});

export const LISTS = [
  { name: 'board, 民管', as: 'resident', path: board('&stage=oversee'), deep: byMoved(`'delivered','closed'`) },
  {
    name: 'board, 民办',
    as: 'resident',
    path: board('&stage=execute'),
    deep: dueOf('issue', `state IN ('executing','parked')`, 'issueId'),
  },
  { name: 'board, overdue', as: 'resident', path: board('&filter=overdue') },
  { name: 'public list', as: 'resident', path: ({ communityId }) => `/communities/${communityId}/issues?size=20`, deep: byMoved(PUBLIC) },
  {
    name: 'search, a common word',
    as: 'resident',
    path: ({ communityId }) => `/communities/${communityId}/issues?size=20&text=${encodeURIComponent('消防通道')}`,
    deep: byMoved(PUBLIC),
  },
  {
    name: 'search, a rare word',
    as: 'resident',
    path: ({ communityId }) => `/communities/${communityId}/issues?size=20&text=${encodeURIComponent('没有这个词')}`,
  },
  {
    name: 'alike, while raising',
    as: 'resident',
    path: ({ communityId }) => `/communities/${communityId}/issues/similar?text=${encodeURIComponent('楼道灯不亮')}`,
  },
  { name: 'mine', as: 'resident', path: () => '/issues/mine?size=20' },
  { name: 'today', as: 'resident', path: ({ communityId }) => `/communities/${communityId}/today` },
  { name: 'workbench', as: 'secretary', path: ({ communityId }) => `/communities/${communityId}/workbench` },
  {
    name: 'tasks',
    as: 'secretary',
    path: ({ communityId }) => `/communities/${communityId}/tasks?size=20`,
    deep: dueOf('task', `state IN ('assigned','disputed','in_progress','delivered')`),
  },
  {
    name: 'one carrier',
    as: 'resident',
    path: ({ communityId, propertyId }) => `/communities/${communityId}/carriers/${propertyId}?size=20`,
    deep: dueOf('task', '1 = 1', 'taskId', 'DESC'),
  },
  { name: 'board, 民议', as: 'resident', path: board('&stage=discuss') },
  { name: 'owners’ vote, turnout', as: 'resident', path: ({ pollId }) => `/polls/${pollId}` },
  {
    name: 'owners’ vote, roll',
    as: 'resident',
    path: ({ pollId }) => `/polls/${pollId}/roll/entries`,
  },
  { name: 'figures, a month', as: 'resident', path: ({ communityId }) => `/communities/${communityId}/figures?period=month` },
  { name: 'figures, a year', as: 'resident', path: ({ communityId }) => `/communities/${communityId}/figures?period=year` },
];
