import { randomUUID } from 'node:crypto';
import { ROLES, STAFF, type Problem, type RegisterImportView, type Role, type TaskView } from '@silin/shared';
import { HomeClaimEntity } from '../src/modules/people';
import { NoticeEntity } from '../src/modules/notices';
import { newId } from '../src/platform/database';
import { Sealer } from '../src/platform/storage';
import { inSession, voting } from './meetings.builders';
import { aRegisterCsv, aHomeRow } from './support/register-files';
import { call } from './support/calling';
import { aSubmittedIssue } from './support/issues';
import { aCommunity, aGuest, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import { photoForm } from './support/pictures';
import type { TestApp } from './support/test-app';
import type { Route } from '../src/openapi';
import { aResolution, assigning, done, type Neighbourhood } from './tasks.builders';

export const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

export type Caller = Readonly<{ words: string; token?: string; isResident: boolean; roles: readonly Role[]; isStranger: boolean }>;
/** Real ids of one community. Open ones may be read by everybody; hidden ones do not exist for anybody outside. */
export type Things = Readonly<Record<string, Readonly<{ open?: readonly string[]; hidden?: readonly string[] }>>>;
export type Fixture = Readonly<{ things: Things; callers: readonly Caller[]; insiders: readonly Caller[] }>;

/** The id for a name in a path, a query or a body: real or unknown. */
export type Ids = (name: string) => string;
export const unknownIds: Ids = () => UNKNOWN_ID;

/** What a route needs beside its path to get as far as looking for the thing. A route that takes a body and is not here fails the test. */
export const BODIES: Readonly<Record<string, (ids: Ids) => object>> = {
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
  'POST /home-claims/:claimId/decline': () => ({ reason: '对不上' }),
  'POST /communities/:communityId/issues': () => ({ ...ISSUE, requestKey: randomUUID() }),
  'POST /issues/:issueId/resubmit': () => ISSUE,
  'POST /issues/:issueId/accept': () => ({
    publicTitle: '坡道',
    publicText: '坡道太陡',
    publicPlace: '',
    category: 'other',
    publicPhotoIds: [],
  }),
  'POST /issues/:issueId/return': REASON,
  'POST /issues/:issueId/withdraw': REASON,
  'POST /issues/:issueId/decline': () => ({ ground: 'not_true', reason: '核实过' }),
  'POST /issues/:issueId/execute-directly': taskFor,
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
  'POST /meetings/:meetingId/announce': () => ({}),
  'POST /meetings/:meetingId/postpone': REASON,
  'POST /meetings/:meetingId/cancel': REASON,
  'POST /meetings/:meetingId/rsvp': () => ({ going: true }),
  'POST /meetings/:meetingId/check-ins': () => ({ code: 'x' }),
  'POST /meetings/:meetingId/check-ins/by-hand': (ids) => ({ personId: ids('personId') }),
  'POST /meetings/:meetingId/minutes/confirmations': () => ({ version: 1, verdict: 'confirm' }),
  'POST /agenda-items/:agendaItemId/gists': () => ({ requestKey: randomUUID(), text: '坡道要改' }),
  'POST /agenda-items/:agendaItemId/leave-open': REASON,
  'POST /agenda-items/:agendaItemId/polls': () => ({ question: '坡道放缓，行不行？' }),
  'POST /polls/:pollId/ballots': () => ({ requestKey: randomUUID(), choice: 'approve' }),
  'POST /polls/:pollId/ballots/by-hand': (ids) => ({
    requestKey: randomUUID(),
    choice: 'approve',
    personId: ids('personId'),
    witnessPersonId: ids('witnessId'),
  }),
  'POST /polls/:pollId/resolution': () => ({ text: '坡道三天内改好。' }),
  'POST /resolutions/:resolutionId/tasks': taskFor,
  'POST /tasks/:taskId/reassign': (ids) => ({ assigneeOrgUnitId: ids('assigneeOrgUnitId'), dueOn: '2026-12-31' }),
  'POST /tasks/:taskId/dispute': REASON,
  'POST /tasks/:taskId/progress': () => ({ requestKey: randomUUID(), text: '在办', photoIds: [] }),
  'POST /tasks/:taskId/deliver': () => ({ requestKey: randomUUID(), text: '办完', beforePhotoIds: [], afterPhotoIds: [] }),
  'POST /tasks/:taskId/accept-work': () => ({ stars: 5 }),
  'POST /tasks/:taskId/send-back': REASON,
  'POST /tasks/:taskId/ratings': () => ({ stars: 5 }),
};
function REASON(): object {
  return { reason: '写明理由' };
}
const ISSUE = { title: '坡道太陡', text: '轮椅上不去，下雨更滑', category: 'other', place: '', photoIds: [] };
function taskFor(ids: Ids): object {
  return { requestKey: randomUUID(), assigneeOrgUnitId: ids('assigneeOrgUnitId'), title: '改坡道', dueOn: '2026-12-31' };
}

export const FORMS: Readonly<Record<string, () => FormData>> = {
  'POST /photos': () => photoForm(Buffer.from('not a picture')),
  'POST /communities/:communityId/register-imports': () => registerForm(),
};
export const QUERIES: Readonly<Record<string, (ids: Ids) => string>> = {
  'GET /communities/:communityId/meetings': () => '?when=upcoming',
  'GET /communities/:communityId/issues/similar': () => '?text=坡道太陡',
  'POST /communities/:communityId/register-imports': (ids) => `?estateId=${ids('estateId')}`,
};

export async function send(test: TestApp, { method, path }: Route, { token }: Pick<Caller, 'token'>, ids: Ids) {
  const name = `${method} ${path}`;
  const address = path.replace(/:(\w+)/g, (_, param: string) => ids(param)) + (QUERIES[name]?.(ids) ?? '');
  const form = FORMS[name]?.();
  const body = form || method === 'GET' ? undefined : (BODIES[name]?.(ids) ?? {});
  return call<Problem>(test, method, address, { token, form, body });
}

/** One community in the middle of its work, somebody for every role of its own, and strangers. */
export async function aFixture(test: TestApp): Promise<Fixture> {
  const place = await inSession(test);
  const { community, author, secretary, gridWorker, neighbour } = place;
  const poll = await voting(test, place, [author, neighbour]);
  const people: Neighbourhood = { community, author, supporters: [], bystander: neighbour, secretary, gridWorker, carrier: place.property };
  const now = async (person: TestPerson) => signedInAgain(test, person);
  // Builders number what they put into the tables by themselves, and the first that is made over HTTP would be number 1 as well.
  await test.db.query('UPDATE issue SET serial = serial + 900');
  const { resolutionId, issueId } = await aResolution(test, people);
  await test.db.query('UPDATE resolution SET serial = serial + 900');
  const task = await done(
    call<TaskView>(test, 'POST', `/resolutions/${resolutionId}/tasks`, {
      token: (await now(secretary)).token,
      body: assigning(test, people),
    }),
  );
  const submitted = await aSubmittedIssue(test, community, await now(author));
  const things: Things = {
    communityId: { open: [community.communityId] },
    issueId: { open: [issueId, place.issueId], hidden: [submitted] },
    meetingId: { open: [place.meetingId] },
    agendaItemId: { open: [place.agendaItemId] },
    pollId: { open: [poll.pollId] },
    resolutionId: { open: [resolutionId] },
    taskId: { open: [task.taskId] },
    importId: { hidden: [await anImport(test, community, await now(secretary))] },
    claimId: { hidden: [await aClaim(test, community, author)] },
    estateId: { open: [community.estateId] },
    venueId: { open: [community.venueId] },
    personId: { open: [neighbour.personId] },
    witnessId: { open: [author.personId] },
    assigneeOrgUnitId: { open: [community.propertyId] },
    noticeId: { hidden: [await aNotice(test, author)] },
  };
  const insiders = [secretary, gridWorker, place.property, place.committee, author, neighbour, place.supporter];
  return {
    things,
    callers: await everybody(test, community),
    insiders: await Promise.all(insiders.map(async (one) => asInsider(await now(one)))),
  };
}

const asInsider = ({ name, token }: TestPerson): Caller => ({ words: name, token, isResident: false, roles: [], isStranger: false });

async function everybody(test: TestApp, own: TestCommunity): Promise<Caller[]> {
  const other = await aCommunity(test.db, '杏林社区');
  const callers: Caller[] = [{ words: 'a guest', token: (await aGuest(test)).token, isResident: false, roles: [], isStranger: true }];
  for (const [place, isStranger] of [
    [own, false],
    [other, true],
  ] as const) {
    const from = isStranger ? 'next door' : 'here';
    const { token } = await aPerson(test, place);
    callers.push({ words: `a resident of ${from}`, token, isResident: true, roles: [], isStranger });
    // Next door only those who have a workbench: for a stranger the other offices are one like the other.
    for (const role of isStranger ? STAFF : (Object.keys(ROLES) as Role[])) {
      const person = await aPerson(test, place, { roles: [role], owner: false });
      callers.push({ words: `${role} of ${from}`, token: person.token, isResident: false, roles: [role], isStranger });
    }
  }
  return callers;
}

async function anImport(test: TestApp, { communityId, estateId }: TestCommunity, { token }: TestPerson): Promise<string> {
  const path = `/communities/${communityId}/register-imports?estateId=${estateId}`;
  return (await done(call<RegisterImportView>(test, 'POST', path, { token, form: registerForm() }))).importId;
}

function registerForm(): FormData {
  const form = new FormData();
  form.append('file', new Blob([aRegisterCsv([aHomeRow()])]), '名册.csv');
  return form;
}

async function aClaim(test: TestApp, { communityId, estateId }: TestCommunity, { userId }: TestPerson): Promise<string> {
  const sentAt = test.clock.now();
  const claimId = newId(sentAt);
  await test.db.manager.insert(HomeClaimEntity, {
    ...{
      claimId,
      userId,
      communityId,
      estateId,
      buildingName: '1号楼',
      unitName: '',
      roomName: '1',
      name: '王秀兰',
      phoneDigest: '',
      phoneSealed: test.app.get(Sealer).seal('19900000001'),
    },
    ...{ capacity: 'owner', state: 'pending', sentAt, decidedAt: null, decidedBy: null, reason: null },
  });
  return claimId;
}

async function aNotice(test: TestApp, { userId }: TestPerson): Promise<string> {
  const at = test.clock.now();
  const noticeId = newId(at);
  await test.db.manager.insert(NoticeEntity, {
    noticeId,
    userId,
    onceKey: 'x',
    title: '一条消息',
    words: '给您一个人的',
    linkKind: null,
    linkId: null,
    at,
    readAt: null,
  });
  return noticeId;
}
