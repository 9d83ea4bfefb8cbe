import { randomUUID } from 'node:crypto';
import { ROLES, STAFF, type Problem, type RegisterImportView, type Role, type TaskView } from '@silin/shared';
import { AppointmentEntity, HomeClaimEntity, OfficeOffers } from '../src/modules/people';
import { ObjectionEntity, ResolutionEntity } from '../src/modules/resolutions';
import { ProxyAuthorityEntity } from '../src/modules/polls/proxy/proxy-authority.entity';
import { PaperWitnessEntity } from '../src/modules/polls/paper/paper-witness.entity';
import { FourStepsEntity, LateScanEntity } from '../src/modules/meetings';
import { ResultPublicationEntity, ResultQueryEntity } from '../src/modules/results';
import { NoticeEntity } from '../src/modules/notices';
import { SessionService } from '../src/platform/auth';
import { newId, Transactions } from '../src/platform/database';
import { Sealer } from '../src/platform/storage';
import { inSession, plan, voting } from './meetings.builders';
import { aSlipOf } from './minutes.builders';
import { ask, ROAST } from './questions.builders';
import { aTalk, SECRETARY_MEETING, setHours } from './talks.builders';
import { anOwnersPollWithObjection } from './owners-polls.builders';
import { raise as demand } from './demands.builders';
import { aRegisterCsv, aHomeRow } from './support/register-files';
import { call } from './support/calling';
import { aSubmittedIssue } from './support/issues';
import { aHandout } from './support/papers';
import { aCommunity, aGuest, anotherAccountOf, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import { photoForm } from './support/pictures';
import type { TestApp } from './support/test-app';
import type { Route } from '../src/openapi';
import type { Bodies, Ids } from './permissions/bodies';
import { ISSUES_BODIES } from './permissions/issues.bodies';
import { MEETINGS_BODIES } from './permissions/meetings.bodies';
import { PEOPLE_BODIES } from './permissions/people.bodies';
import { POLLS_BODIES } from './permissions/polls.bodies';
import { SESSIONS_BODIES } from './permissions/sessions.bodies';
import { RESOLUTIONS_BODIES } from './permissions/resolutions.bodies';
import { STEPS_BODIES } from './permissions/steps.bodies';
import { TASKS_BODIES } from './permissions/tasks.bodies';
import { aResolution, assigning, done, type Neighbourhood } from './tasks.builders';

export const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

export type Caller = Readonly<{ words: string; token?: string; isResident: boolean; roles: readonly Role[]; isStranger: boolean }>;
/** Real ids of one community. Open ones may be read by everybody; hidden ones do not exist for anybody outside. */
export type Things = Readonly<Record<string, Readonly<{ open?: readonly string[]; hidden?: readonly string[] }>>>;
export type Fixture = Readonly<{ things: Things; callers: readonly Caller[]; insiders: readonly Caller[] }>;

export const unknownIds: Ids = () => UNKNOWN_ID;

/** What every route needs beside its path. A route that takes a body and is not here fails the test. */
export const BODIES: Bodies = {
  ...SESSIONS_BODIES,
  ...PEOPLE_BODIES,
  ...ISSUES_BODIES,
  ...MEETINGS_BODIES,
  ...POLLS_BODIES,
  ...RESOLUTIONS_BODIES,
  ...STEPS_BODIES,
  ...TASKS_BODIES,
};

export const FORMS: Readonly<Record<string, () => FormData>> = {
  'POST /photos': () => photoForm(Buffer.from('not a picture')),
  'POST /documents': () => photoForm(Buffer.from('not a paper')),
  'POST /communities/:communityId/register-imports': () => registerForm(),
};
export const QUERIES: Readonly<Record<string, (ids: Ids) => string>> = {
  'GET /communities/:communityId/meetings': () => '?when=upcoming',
  'GET /communities/:communityId/issues/similar': () => '?text=坡道太陡',
  'GET /communities/:communityId/register/homes': () => '?text=501',
  'GET /issues/:issueId/four-steps/paper': () => '?format=pdf',
  'GET /meetings/:meetingId/paper': () => '?paper=minutes&format=pdf',
  'GET /polls/:pollId/paper/addressees': () => '?text=1号楼',
  'GET /polls/:pollId/proxies/entries': () => '?text=1号楼',
  'GET /polls/:pollId/paper/witness-candidates': () => '?text=1号楼',
  'GET /resolutions/:resolutionId/objectors': () => '?text=1号楼',
  'POST /communities/:communityId/register-imports': (ids) => `?estateId=${ids('estateId')}`,
};

export async function send(test: TestApp, { method, path }: Route, { token }: Pick<Caller, 'token'>, ids: Ids) {
  const name = `${method} ${path}`;
  const address = path.replace(/:(\w+)/g, (_, param: string) => ids(param)) + (QUERIES[name]?.(ids) ?? '');
  const form = FORMS[name]?.();
  const body = form || method === 'GET' ? undefined : (BODIES[name]?.(ids) ?? {});
  return call<Problem>(test, method, address, { token, form, body });
}

type Asked = Readonly<{ principal: TestPerson; agent: TestPerson }>;
async function anAuthority(
  test: TestApp,
  entry: Readonly<{ pollId: string; rollEntryId: string }>,
  { principal, agent }: Asked,
): Promise<string> {
  const at = test.clock.now();
  const authorityId = newId(at);
  await test.db.manager.insert(ProxyAuthorityEntity, {
    ...{ authorityId, pollId: entry.pollId, rollEntryId: entry.rollEntryId, kind: 'written', requestKey: newId(at) },
    ...{ principalPersonId: principal.personId, agentPersonId: agent.personId, recordedBy: principal.userId, recordedAt: at },
    ...{ usedAt: null, revokedAt: null, revokedBy: null, standsFor: entry.rollEntryId },
  });
  return authorityId;
}

/** One community in the middle of its work, somebody for every role of its own, and strangers. */
export async function aFixture(test: TestApp): Promise<Fixture> {
  const place = await inSession(test);
  const { community, author, secretary, gridWorker, neighbour } = place;
  const poll = await voting(test, place, [author, neighbour]);
  const people: Neighbourhood = { community, author, supporters: [], bystander: neighbour, secretary, gridWorker, carrier: place.property };
  const now = async (person: TestPerson) => signedInAgain(test, person);
  const owners = await anOwnersPollWithObjection(test, community, await now(secretary), await now(neighbour));
  const asWitness = { pollId: owners.pollId, namedBy: secretary.userId, namedAt: test.clock.now() };
  await test.db.manager.insert(
    PaperWitnessEntity,
    [author, neighbour].map(({ personId }) => ({ ...asWitness, personId })),
  );
  const late = { shownAt: test.clock.now(), cameAt: test.clock.now(), refusedBy: null, refusedAt: null };
  await test.db.manager.insert(LateScanEntity, {
    meetingId: place.meetingId,
    personId: neighbour.personId,
    sentBy: neighbour.userId,
    ...late,
  });
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
  const roast = await plan(test, place, ROAST);
  const { questionId } = (await ask(test, author, roast)).body;
  const reception = await plan(test, place, { ...SECRETARY_MEETING, startsAt: '2026-12-22T07:00:00.000Z' });
  await setHours(test, secretary, reception);
  const talkId = await aTalk(test, { ...place, meetingId: reception }, author);
  const { publicationId, queryId } = await aResult(test, place, { issueId, author });
  const representative = await now(await aPerson(test, community, { roles: ['resident_representative'] }));
  const { demandId } = (await demand(test, place, representative)).body;
  const things: Things = {
    communityId: { open: [community.communityId] },
    issueId: { open: [issueId, place.issueId], hidden: [submitted] },
    meetingId: { open: [place.meetingId] },
    agendaItemId: { open: [place.agendaItemId] },
    documentId: { open: [await aHandout(test, place.agendaItemId, secretary)] },
    questionId: { open: [questionId] },
    talkId: { hidden: [talkId] },
    slipId: { hidden: [await aSlipOf(test, place.meetingId, neighbour, secretary)] },
    demandId: { open: [demandId] },
    pollId: { open: [owners.pollId, poll.pollId] },
    objectionId: { hidden: [owners.objectionId] },
    rollEntryId: { open: [owners.rollEntryId] },
    authorityId: { hidden: [await anAuthority(test, owners, { principal: neighbour, agent: author })] },
    resolutionId: { open: [resolutionId] },
    resolutionObjectionId: { hidden: [await anObjection(test, { resolutionId, issueId }, author)] },
    publicationId: { open: [publicationId] },
    queryId: { open: [queryId] },
    taskId: { open: [task.taskId] },
    importId: { hidden: [await anImport(test, community, await now(secretary))] },
    claimId: { hidden: [await aClaim(test, community, author)] },
    homeId: { hidden: [neighbour.homeId ?? ''] },
    accountId: { hidden: [(await anotherAccountOf(test, neighbour)).userId] },
    offerId: { hidden: [await anOfficeOffer(test, community)] },
    appointmentId: { hidden: [await appointmentOf(test, gridWorker)] },
    estateId: { open: [community.estateId] },
    venueId: { open: [community.venueId] },
    personId: { open: [neighbour.personId] },
    witnessId: { open: [author.personId] },
    assigneeOrgUnitId: { open: [community.propertyId] },
    orgUnitId: { open: [community.propertyId] },
    noticeId: { hidden: [await aNotice(test, author)] },
    sessionId: { hidden: [await anotherSessionOf(test, author)] },
  };
  const insiders = [secretary, gridWorker, place.property, place.committee, author, neighbour, place.supporter, representative];
  return {
    things,
    callers: await everybody(test, community),
    insiders: await Promise.all(insiders.map(async (one) => asInsider(await now(one)))),
  };
}

const asInsider = ({ name, token }: TestPerson): Caller => ({ words: name, token, isResident: false, roles: [], isStranger: false });

async function anOfficeOffer(test: TestApp, { communityId }: TestCommunity): Promise<string> {
  const order = { communityId, requestKey: randomUUID(), role: 'grid_worker' as const, orgUnitId: communityId, until: null };
  const by = { userId: null, party: 'operator' };
  return test.app
    .get(Transactions)
    .run(async (em) => (await test.app.get(OfficeOffers).offer(em, { ...order, note: '一组', codeDays: 7 }, by)).offerId);
}

async function appointmentOf(test: TestApp, { personId }: TestPerson): Promise<string> {
  return (await test.db.manager.findOneByOrFail(AppointmentEntity, { personId })).appointmentId;
}

async function anObjection(
  test: TestApp,
  { resolutionId, issueId }: Readonly<{ resolutionId: string; issueId: string }>,
  { personId, userId }: TestPerson,
): Promise<string> {
  const madeAt = test.clock.now();
  const objectionId = newId(madeAt);
  const { communityId } = await test.db.manager.findOneByOrFail(ResolutionEntity, { resolutionId });
  const unanswered = { confirmedByUserId: null, answer: null, answeredAs: null, answeredByUserId: null, answeredAt: null };
  const said = { channel: 'phone', reason: '挡住窗户了', aboutRoles: [], state: 'open', madeAt, enteredByUserId: userId } as const;
  const ids = { objectionId, communityId, issueId, resolutionId, serial: 1, requestKey: newId(madeAt), personId, onceFor: personId };
  await test.db.manager.insert(ObjectionEntity, { ...ids, ...said, aboutRoles: [...said.aboutRoles], ...unanswered });
  return objectionId;
}

/** What came of a matter that went through 四议两公开, made public, and what somebody asks about it. */
async function aResult(
  test: TestApp,
  { community: { communityId }, secretary }: Readonly<{ community: TestCommunity; secretary: TestPerson }>,
  { issueId, author }: Readonly<{ issueId: string; author: TestPerson }>,
) {
  const at = test.clock.now();
  const [publicationId, queryId] = [newId(at), newId(at)];
  await test.db.query('UPDATE issue SET stepsSince = ? WHERE issueId = ?', [at, issueId]);
  const motion = { motion: 'people', motionBy: '几户邻居', begunAt: at, begunBy: secretary.userId } as const;
  await test.db.manager.insert(FourStepsEntity, { issueId, communityId, requestKey: newId(at), ...motion });
  const days = { closedAt: at, publishedAt: at, displayedUntil: '2027-12-31', publishedBy: secretary.userId };
  await test.db.manager.insert(ResultPublicationEntity, {
    publicationId,
    communityId,
    issueId,
    requestKey: newId(at),
    text: '修好了',
    ...days,
  });
  const open = { askedAt: at, answer: null, answeredAt: null, answeredBy: null };
  const asked = { requestKey: newId(at), personId: author.personId, asSupervision: false, text: '花了多少钱', ...open };
  await test.db.manager.insert(ResultQueryEntity, { queryId, publicationId, ...asked });
  return { publicationId, queryId };
}

/** Of the same account, on another device. */
async function anotherSessionOf(test: TestApp, { personId }: TestPerson): Promise<string> {
  return (await test.app.get(SessionService).start(`openid-${personId}`, null)).sessionId;
}

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
    ...{ capacity: 'owner', codeId: null, state: 'pending', sentAt, decidedAt: null, decidedBy: null, reason: null },
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
