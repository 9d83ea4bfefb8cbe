import { NOW } from './app.mjs';
import { DAY_MS, before, day, idOf, insert } from './rows.mjs';
import { ownersPolls } from './owners-polls.mjs';

const NEIGHBOURS = 2000;
/** A busy community for as long as it takes: a longer record is more years, not more at a time. */
const MATTERS_A_DAY = 12;
const UNDER_WAY_DAYS = 60;
/** What the last weeks brought stands in every stage; what is older is over, but for the few that rest. */
const YOUNG = shares({ closed: 30, executing: 25, accepted: 15, delivered: 8, deliberating: 8, submitted: 6, decided: 6, parked: 2 });
const OLD = shares({ closed: 94, not_adopted: 5, declined: 1 });
const CATEGORIES = ['safety', 'parking', 'accessibility', 'repair', 'hygiene', 'property_fee', 'neighbours', 'culture', 'other'];

function shares(states) {
  return Object.entries(states).flatMap(([state, share]) => Array(share).fill(state));
}
const COMMUNITY = idOf(1, 1);
const PROPERTY = idOf(1, 2);
const person = (number) => idOf(2, number);

function standing(index, of) {
  const days = (of - index) / MATTERS_A_DAY;
  const states = days > UNDER_WAY_DAYS ? OLD : YOUNG;
  return { state: states[(index * 37) % states.length], raised: before(days) };
}

function matter(index, of) {
  const { state, raised } = standing(index, of);
  const moved = state === 'closed' ? new Date(Math.min(raised.getTime() + 12 * DAY_MS, NOW.getTime())) : raised;
  const isPublic = state !== 'submitted' && state !== 'declined';
  const words = `${(index % 40) + 1}号楼${index % 7 === 0 ? '消防通道' : '楼道灯'}的事`;
  const dueOn = ['executing', 'parked', 'submitted'].includes(state) ? day(new Date(NOW.getTime() + ((index % 40) - 10) * DAY_MS)) : null;
  return [
    ...[idOf(3, index), COMMUNITY, 2026, index + 1, idOf(4, index), idOf(5, index % NEIGHBOURS), person(index % NEIGHBOURS)],
    ...[words, `${words}，第 ${index} 件。`, `${(index % 40) + 1}号楼`, CATEGORIES[index % CATEGORIES.length], state],
    ...(isPublic ? [words, `${words}，第 ${index} 件。`, `${(index % 40) + 1}号楼`] : [null, null, null]),
    ...['顺安物业', dueOn, raised, isPublic ? raised : null, state === 'closed' ? moved : null, moved, index % 5 ? 1 : 0],
  ];
}

const CARRIED = { executing: 'in_progress', delivered: 'delivered', closed: 'closed' };

/** One for each second matter that somebody carries or has carried. */
function tasksOf(issues) {
  const carried = [];
  for (let index = 0; index < issues; index += 1) {
    const { state, raised } = standing(index, issues);
    if (CARRIED[state] && (state !== 'closed' || index % 2 === 0)) carried.push({ index, state: CARRIED[state], assigned: raised });
  }
  return carried;
}

function task({ index, state, assigned }) {
  const delivered = state === 'in_progress' ? null : new Date(Math.min(assigned.getTime() + 8 * DAY_MS, NOW.getTime()));
  const due = state === 'in_progress' ? NOW.getTime() + ((index % 60) - 15) * DAY_MS : assigned.getTime() + 10 * DAY_MS;
  const dueOn = day(new Date(due));
  return [
    ...[idOf(6, index), COMMUNITY, idOf(7, index), idOf(3, index), '换好楼道灯', PROPERTY, '顺安物业', state, dueOn, assigned],
    ...[delivered, delivered, state === 'closed' ? delivered : null, 1, index % 9 === 0 ? dueOn : null],
  ];
}

/** One community with all of it, and somebody who may read everything: two supporters for each matter, every two hundredth put to the owners. */
export async function filled(app, issues) {
  const { db } = app;
  await db.query('INSERT INTO org_unit (orgUnitId, parentId, communityId, kind, name, createdAt) VALUES ?', [
    [
      [COMMUNITY, null, COMMUNITY, 'community', '柳园社区', NOW],
      [PROPERTY, COMMUNITY, COMMUNITY, 'party', '顺安物业', NOW],
      [idOf(1, 3), COMMUNITY, COMMUNITY, 'estate', '柳园小区', NOW],
    ],
  ]);
  const issueColumns =
    'issueId communityId year serial requestKey authorUserId authorPersonId title text place category state publicTitle publicText publicPlace holder dueOn raisedAt acceptedAt closedAt movedAt answeredInTime';
  await insert(db, 'issue', issueColumns.split(' '), issues, (index) => matter(index, issues));
  await insert(db, 'endorsement', ['issueId', 'personId', 'userId', 'endorsedAt'], 2 * issues, (index) => {
    const issue = index % issues;
    const number = (issue + 1 + Math.floor(index / issues)) % NEIGHBOURS;
    return [idOf(3, issue), person(number), idOf(5, number), before(1)];
  });
  const tasks = tasksOf(issues);
  const taskColumns =
    'taskId communityId requestKey issueId title assigneeOrgUnitId assigneeName state dueOn assignedAt deliveredAt firstDeliveredAt closedAt overdueTold lateOn';
  await insert(db, 'task', taskColumns.split(' '), tasks.length, (index) => task(tasks[index]));
  const rated = tasks.filter(({ state }) => state === 'closed');
  await insert(db, 'rating', ['taskId', 'personId', 'communityId', 'stars', 'ratedAt'], rated.length, (index) => [
    idOf(6, rated[index].index),
    person(index % NEIGHBOURS),
    COMMUNITY,
    (index % 5) + 1,
    rated[index].assigned,
  ]);
  const pollId = await ownersPolls(db, COMMUNITY, issues);
  await db.query('ANALYZE TABLE issue, endorsement, task, rating, poll, roll_entry, roll_member, ballot');
  return { communityId: COMMUNITY, propertyId: PROPERTY, pollId, issues, ...(await readers(app)) };
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
