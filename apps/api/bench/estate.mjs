import { NOW } from './app.mjs';

const DAY_MS = 86_400_000;
const CHUNK = 2000;
const NEIGHBOURS = 2000;
/** Years of work behind it: most is over, the rest spread over every stage. */
const STATES = [
  ...[
    ['closed', 80],
    ['executing', 6],
    ['accepted', 4],
    ['delivered', 2],
    ['deliberating', 2],
    ['submitted', 2],
    ['decided', 2],
    ['parked', 2],
  ].flatMap(([state, share]) => Array(share).fill(state)),
];
const CATEGORIES = ['safety', 'parking', 'accessibility', 'repair', 'hygiene', 'property_fee', 'neighbours', 'culture', 'other'];

const pad = (number, width) => String(number).padStart(width, '0');
export const idOf = (kind, number) => `00000000-${pad(kind, 4)}-7000-8000-${pad(number, 12)}`;
const before = (days) => new Date(NOW.getTime() - days * DAY_MS);
const day = (date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const COMMUNITY = idOf(1, 1);
const PROPERTY = idOf(1, 2);
const person = (number) => idOf(2, number);

async function insert(db, table, columns, count, rowOf) {
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) => rowOf(from + index));
    await db.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [rows]);
  }
}

function matter(index, of) {
  const state = STATES[(index * 37) % STATES.length];
  const raised = before(((of - index) / of) * 900 + 1);
  const moved = state === 'closed' ? new Date(Math.min(raised.getTime() + 12 * DAY_MS, NOW.getTime())) : raised;
  const isPublic = state !== 'submitted';
  const words = `${(index % 40) + 1}号楼${index % 7 === 0 ? '消防通道' : '楼道灯'}的事`;
  const dueOn = ['executing', 'parked', 'submitted'].includes(state) ? day(new Date(NOW.getTime() + ((index % 40) - 10) * DAY_MS)) : null;
  return [
    ...[idOf(3, index), COMMUNITY, 2026, index + 1, idOf(4, index), idOf(5, index % NEIGHBOURS), person(index % NEIGHBOURS)],
    ...[words, `${words}，第 ${index} 件。`, `${(index % 40) + 1}号楼`, CATEGORIES[index % CATEGORIES.length], state],
    ...(isPublic ? [words, `${words}，第 ${index} 件。`, `${(index % 40) + 1}号楼`] : [null, null, null]),
    ...['顺安物业', dueOn, raised, isPublic ? raised : null, state === 'closed' ? moved : null, moved, index % 5 ? 1 : 0],
  ];
}

function task(index, issues) {
  const issue = index * Math.max(Math.floor(issues / (index + 1)), 1) >= issues ? index % issues : index;
  const state = ['closed', 'closed', 'closed', 'in_progress', 'delivered'][index % 5];
  const assigned = before(900 - (index % 900));
  const delivered = state === 'in_progress' ? null : new Date(assigned.getTime() + 8 * DAY_MS);
  const dueOn =
    state === 'in_progress' ? day(new Date(NOW.getTime() + ((index % 60) - 15) * DAY_MS)) : day(new Date(assigned.getTime() + 10 * DAY_MS));
  return [
    ...[idOf(6, index), COMMUNITY, idOf(7, index), idOf(3, issue), '换好楼道灯', PROPERTY, '顺安物业', state, dueOn, assigned],
    ...[delivered, delivered, state === 'closed' ? delivered : null, 1, index % 9 === 0 ? dueOn : null],
  ];
}

/** One community with all of it, and somebody who may read everything. */
export async function filled(app, { issues, endorsements, tasks }, say) {
  const { db } = app;
  await db.query('INSERT INTO org_unit (orgUnitId, parentId, communityId, kind, name, createdAt) VALUES ?', [
    [
      [COMMUNITY, null, COMMUNITY, 'community', '柳园社区', NOW],
      [PROPERTY, COMMUNITY, COMMUNITY, 'party', '顺安物业', NOW],
      [idOf(1, 3), COMMUNITY, COMMUNITY, 'estate', '柳园小区', NOW],
    ],
  ]);
  say(`${issues} matters`);
  const issueColumns =
    'issueId communityId year serial requestKey authorUserId authorPersonId title text place category state publicTitle publicText publicPlace holder dueOn raisedAt acceptedAt closedAt movedAt answeredInTime';
  await insert(db, 'issue', issueColumns.split(' '), issues, (index) => matter(index, issues));
  say(`${endorsements} endorsements`);
  await insert(db, 'endorsement', ['issueId', 'personId', 'userId', 'endorsedAt'], endorsements, (index) => {
    const issue = index % issues;
    const number = (issue + 1 + Math.floor(index / issues)) % NEIGHBOURS;
    return [idOf(3, issue), person(number), idOf(5, number), before(1)];
  });
  say(`${tasks} tasks`);
  const taskColumns =
    'taskId communityId requestKey issueId title assigneeOrgUnitId assigneeName state dueOn assignedAt deliveredAt firstDeliveredAt closedAt overdueTold lateOn';
  await insert(db, 'task', taskColumns.split(' '), tasks, (index) => task(index, issues));
  await insert(db, 'rating', ['taskId', 'personId', 'communityId', 'stars', 'ratedAt'], Math.floor(tasks / 2), (index) => [
    idOf(6, index),
    person(index % NEIGHBOURS),
    COMMUNITY,
    (index % 5) + 1,
    before(index % 300),
  ]);
  await db.query('ANALYZE TABLE issue, endorsement, task, rating');
  return { communityId: COMMUNITY, propertyId: PROPERTY, issues, ...(await readers(app)) };
}

async function readers({ db, signIn }) {
  const tokens = {};
  for (const [name, number, role] of [
    ['resident', 0, null],
    ['secretary', 1, 'secretary'],
  ]) {
    const { userId, tokens: session } = await signIn(`bench-${name}`);
    const columns = '(personId, communityId, kind, name, createdAt)';
    await db.query(`INSERT INTO person ${columns} VALUES (?)`, [[person(number), COMMUNITY, 'natural', `居民${number}`, NOW]]);
    await db.query('INSERT INTO account_binding (userId, personId, boundAt) VALUES (?)', [[userId, person(number), NOW]]);
    await home(db, person(number), number);
    if (role) {
      const appointment = [idOf(8, number), person(number), COMMUNITY, COMMUNITY, role, '2026-01-01'];
      await db.query('INSERT INTO appointment (appointmentId, personId, orgUnitId, communityId, role, since) VALUES (?)', [appointment]);
    }
    tokens[name] = session.accessToken;
  }
  return { tokens };
}

async function home(db, personId, number) {
  const columns = '(homeId, communityId, estateId, buildingId, buildingName, unitName, roomName, areaCm2, delivered, createdAt)';
  const row = [idOf(9, number), COMMUNITY, idOf(1, 3), idOf(1, 3), '1号楼', '1单元', String(number), 882_000, 1, NOW];
  await db.query(`INSERT INTO home ${columns} VALUES (?)`, [row]);
  await db.query('INSERT INTO ownership (ownershipId, homeId, personId, since) VALUES (?)', [
    [idOf(10, number), idOf(9, number), personId, '2026-01-01'],
  ]);
}
