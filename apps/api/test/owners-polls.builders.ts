import { randomUUID } from 'node:crypto';
import {
  endOf,
  instantAt,
  OWNERS_RULES_DEFAULTS,
  type AnnouncePollAnswer,
  type CastBallotAnswer,
  type Done,
  type OwnersRules,
  type PollView,
  type PrepareOwnersPollAnswer,
  type Problem,
  type RollDifferences,
  type RollView,
} from '@silin/shared';
import { IssueEntity } from '../src/modules/issues';
import { OrgUnitEntity } from '../src/modules/communities';
import { OwnershipEntity, ResidenceEntity } from '../src/modules/people';
import { PollEntity, RollEntryEntity } from '../src/modules/polls';
import { newId } from '../src/platform/database';
import { anIssue } from './polls.builders';
import { call, type Answer } from './support/calling';
import { aCommunity, anotherAccountOf, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

export const RULES: OwnersRules = {
  ...OWNERS_RULES_DEFAULTS,
  noticeDays: 15,
  votingWindowDays: 15,
  rollReviewDays: 5,
  onlineBasis: { text: '《山东省物业管理条例》第二十六条：可以采用互联网方式征求意见', source: '山东省物业管理条例（2021）' },
};
export const QUESTION = '是否同意用 86.4 万元维修资金换屋面防水？';

export type Estate = Readonly<{
  community: TestCommunity;
  issueId: string;
  secretary: TestPerson;
  /** One home each; the first has two, and shares none. */
  owners: readonly TestPerson[];
  /** Two people who own one home together. */
  couple: readonly [TestPerson, TestPerson];
}>;

export const at = <T>(all: readonly T[], index: number): T => {
  const found = all[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
};

export async function owns(test: TestApp, person: Pick<TestPerson, 'personId'>, homeId: string | null): Promise<void> {
  if (homeId === null) throw new Error('no home');
  const { personId } = person;
  await test.db.manager.insert(OwnershipEntity, {
    ownershipId: newId(test.clock.now()),
    homeId,
    personId,
    since: '2026-01-01',
    until: null,
  });
}

/** Somebody who lives in a home of this owner without owning it. */
export async function aTenant(test: TestApp, community: TestCommunity, { homeId }: TestPerson): Promise<TestPerson> {
  if (homeId === null) throw new Error('no home');
  const tenant = await aPerson(test, community, { owner: false });
  const { personId } = tenant;
  await test.db.manager.insert(ResidenceEntity, {
    residenceId: newId(test.clock.now()),
    homeId,
    personId,
    since: '2026-01-01',
    until: null,
  });
  return tenant;
}

/** Moves on to this instant, and everything that has become due by then happens. */
export async function until(test: TestApp, instant: Date): Promise<void> {
  await test.pass({ seconds: (instant.getTime() - test.clock.now().getTime()) / 1000 });
}

/** The last day of the vote ends, and it is counted. */
export async function ended(test: TestApp, pollId: string): Promise<void> {
  const { closesAt } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
  if (!closesAt) throw new Error('no end');
  await until(test, closesAt);
}

/** An estate that has rules for voting online, with a matter that waits: `owners` and one couple, as many voters as owners and one. */
export async function anEstate(
  test: TestApp,
  { owners: wanted = 5, rules = RULES }: { owners?: number; rules?: OwnersRules | null } = {},
): Promise<Estate> {
  const community = await aCommunity(test.db);
  await test.db.manager.update(OrgUnitEntity, { orgUnitId: community.estateId }, { ownersRules: rules });
  const secretary = await aPerson(test, community, { roles: ['secretary'], owner: false });
  const owners: TestPerson[] = [];
  for (let made = 0; made < wanted; made += 1) owners.push(await aPerson(test, community));
  const second = await aPerson(test, community, { areaCm2: 100_001 });
  await test.db.query('DELETE FROM ownership WHERE personId = ?', [second.personId]);
  await owns(test, at(owners, 0), second.homeId);
  const couple = [await aPerson(test, community), await aPerson(test, community, { owner: false })] as const;
  await owns(test, couple[1], couple[0].homeId);
  const issueId = await anIssue(test, community, at(owners, 1), { title: '用维修资金换屋面防水' });
  return { community, issueId, secretary, owners, couple };
}

/** Everybody with a session of now. */
export async function awake(test: TestApp, estate: Estate): Promise<Estate> {
  const [one, other] = estate.couple;
  return {
    ...estate,
    secretary: await signedInAgain(test, estate.secretary),
    owners: await Promise.all(estate.owners.map((owner) => signedInAgain(test, owner))),
    couple: [await signedInAgain(test, one), await signedInAgain(test, other)],
  };
}

export const preparation = ({ community }: Pick<Estate, 'community'>, more: object = {}) => ({
  requestKey: randomUUID(),
  matter: 'use_fund',
  question: QUESTION,
  estateId: community.estateId,
  buildingIds: [],
  ...more,
});

/** The roll lies open. */
export async function reviewing(test: TestApp, estate: Estate): Promise<string> {
  const path = `/issues/${estate.issueId}/owners-polls`;
  const { status, body } = await call<PrepareOwnersPollAnswer>(test, 'POST', path, {
    token: estate.secretary.token,
    body: preparation(estate),
  });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.pollId;
}

export const rollOf = async (test: TestApp, pollId: string, token: string) =>
  (await call<RollView>(test, 'GET', `/polls/${pollId}/roll`, { token })).body;

type AnnouncedPoll = Readonly<{ pollId: string; estate: Estate }>;

type WhileOpen = (pollId: string) => Promise<unknown>;
/** Announced on the first day that allows it, after what is done while its roll lies open. */
export async function announced(
  test: TestApp,
  before: Estate,
  whileReviewed: WhileOpen = async () => undefined,
): Promise<AnnouncedPoll & Readonly<{ answer: AnnouncePollAnswer }>> {
  const pollId = await reviewing(test, before);
  await whileReviewed(pollId);
  const { reviewUntil } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
  await until(test, endOf(reviewUntil ?? ''));
  const estate = await awake(test, before);
  const path = `/polls/${pollId}/announce`;
  const { status, body } = await call<AnnouncePollAnswer>(test, 'POST', path, { token: estate.secretary.token, body: {} });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { pollId, estate, answer: body };
}

/** Open on the first day of the vote, 8:00. */
export async function opened(test: TestApp, before: Estate, whileReviewed?: WhileOpen): Promise<AnnouncedPoll> {
  const { pollId, estate, answer } = await announced(test, before, whileReviewed);
  await until(test, instantAt(answer.opensOn, '08:00'));
  return { pollId, estate: await awake(test, estate) };
}

type WithToken = Pick<TestPerson, 'token'>;

/** What the owners of these tests do over HTTP. */
export const callsOn = (test: () => TestApp) => {
  const post = <T = object>(path: string, { token }: WithToken, body: object = {}) =>
    call<T & Problem>(test(), 'POST', path, { token, body });
  return {
    post,
    read: async (pollId: string, { token }: WithToken) => (await call<PollView>(test(), 'GET', `/polls/${pollId}`, { token })).body,
    cast: (pollId: string, voter: WithToken, choice: string, more: object = {}) =>
      post<CastBallotAnswer>(`/polls/${pollId}/ballots`, voter, { requestKey: randomUUID(), choice, ...more }),
    stateOf: async (issueId: string) => (await test().db.manager.findOneByOrFail(IssueEntity, { issueId })).state,
  };
};

/** For tests that need one of everything: a roll that lies open, with an objection by this owner. */
export async function anOwnersPollWithObjection(
  test: TestApp,
  community: TestCommunity,
  secretary: TestPerson,
  owner: TestPerson,
): Promise<Readonly<{ pollId: string; objectionId: string; rollEntryId: string }>> {
  await test.db.manager.update(OrgUnitEntity, { orgUnitId: community.estateId }, { ownersRules: RULES });
  const issueId = await anIssue(test, community, owner, { title: '用维修资金换屋面防水' });
  const { post } = callsOn(() => test);
  const { body } = await post<PrepareOwnersPollAnswer>(`/issues/${issueId}/owners-polls`, secretary, preparation({ community }));
  const objection = { requestKey: randomUUID(), text: '我家面积应当是 90 平' };
  const { status } = await post(`/polls/${body.pollId}/roll/objections`, owner, objection);
  if (status !== 201) throw new Error(`${status} for an objection`);
  const { objections } = await rollOf(test, body.pollId, secretary.token);
  const { rollEntryId } = await test.db.manager.findOneByOrFail(RollEntryEntity, { pollId: body.pollId });
  return { pollId: body.pollId, objectionId: at(objections, 0).objectionId, rollEntryId };
}

export const differencesOf = async (test: TestApp, pollId: string, { token }: WithToken) =>
  (await call<RollDifferences>(test, 'GET', `/polls/${pollId}/roll/differences`, { token })).body;

/** Looked at and confirmed: put right before the vote, recorded after it has begun. */
export async function confirmed(
  test: TestApp,
  kind: 'corrections' | 'findings',
  pollId: string,
  { token }: WithToken,
  more: object = {},
): Promise<Answer<Done & Problem>> {
  const { sha256: seenSha256 } = await differencesOf(test, pollId, { token });
  const body = { requestKey: randomUUID(), reason: '查了不动产登记，面积登错了', seenSha256, ...more };
  return call<Done & Problem>(test, 'POST', `/polls/${pollId}/roll/${kind}`, { token, body });
}

export const mended = (test: TestApp, homeId: string | null, areaCm2: number) =>
  test.db.query('UPDATE home SET areaCm2 = ? WHERE homeId = ?', [areaCm2, homeId]);

type Buyer = Readonly<{ name: string; phone: string }>;
let buyers = 0;
/** Entered by the secretary from a day; the buyer is new here and gets an account. */
export async function sold(
  test: TestApp,
  { secretary }: Pick<Estate, 'secretary'>,
  home: Readonly<{ homeId: string | null; sellers: readonly Pick<TestPerson, 'personId'>[]; on: string; buyer?: Buyer }>,
): Promise<TestPerson & Buyer> {
  buyers += 1;
  const buyer = home.buyer ?? { name: `买家${'甲乙丙丁戊己庚辛壬癸'.charAt(buyers % 10)}`, phone: `1990000${String(1000 + buyers)}` };
  const body = {
    requestKey: randomUUID(),
    on: home.on,
    reason: '卖了房',
    document: '不动产权证 鲁（2026）0001号',
    buyers: [{ name: buyer.name, phone: buyer.phone }],
  };
  const sellerIds = home.sellers.map(({ personId }) => personId);
  const { token } = await signedInAgain(test, secretary);
  const { status } = await call(test, 'POST', `/homes/${home.homeId}/transfer`, { token, body: { ...body, sellerIds } });
  if (status !== 200) throw new Error(`${status} for a sale`);
  const owners = await test.db.manager.findBy(OwnershipEntity, { homeId: home.homeId ?? '', since: home.on });
  const personId = at(owners, 0).personId;
  if (home.buyer) return home.buyer as TestPerson & Buyer;
  return { ...buyer, ...(await anotherAccountOf(test, { personId })), personId, homeId: home.homeId };
}
