import { randomUUID } from 'node:crypto';
import { OWNERS_RULES_DEFAULTS, type OwnersPollPlan, type OwnersRulesView, type PollView, type Problem } from '@silin/shared';
import { PollEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import { anEstate, at, callsOn, preparation, reviewing, RULES, type Estate } from './owners-polls.builders';
import { call } from './support/calling';
import { aPaperOf } from './support/papers';
import { aCommunity, aPerson, signedInAgain, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { post, stateOf } = callsOn(() => test);
const UNKNOWN = '00000000-0000-7000-8000-000000000000';
const CLAUSE = { text: '送到没交的选票随多数', source: '柳园小区议事规则第十二条' };
const OTHERWISE = { ...RULES, silentBallots: 'follow_majority', ballotsClause: CLAUSE } as const;

const pathOf = (estateId: string) => `/estates/${estateId}/owners-rules`;
type Answered = Problem & OwnersRulesView;
const put = (estate: Estate, body: object, { token }: Pick<TestPerson, 'token'> = estate.secretary) =>
  call<Answered>(test, 'PUT', pathOf(estate.community.estateId), { token, body });
const read = async ({ community }: Estate, { token }: Pick<TestPerson, 'token'>) =>
  (await call<OwnersRulesView>(test, 'GET', pathOf(community.estateId), { token })).body;
const changesOf = ({ community }: Estate) =>
  test.db.manager.countBy(EventEntity, { aggregateId: community.estateId, action: 'setOwnersRules' });
const fieldsOf = ({ body }: { body: Problem }) => (body.facts as { fields: { field: string; rule: string; limit?: number }[] }).fields;

describe('the rules of an estate', () => {
  it('start from the law, and are changed by the secretary and the committee alone', async () => {
    const estate = await anEstate(test, { rules: null });
    const member = await aPerson(test, estate.community, { roles: ['committee_member'], owner: false });
    const convening = await aPerson(test, estate.community, { roles: ['owners_committee'] });
    expect(await read(estate, estate.secretary)).toMatchObject({
      set: false,
      rules: OWNERS_RULES_DEFAULTS,
      document: null,
      offered: ['set'],
    });
    expect((await read(estate, convening)).offered).toEqual([]);
    expect((await read(estate, at(estate.owners, 0))).offered).toEqual([]);
    expect((await put(estate, RULES, member)).status).toBe(200);
    for (const other of [convening, at(estate.owners, 0)]) expect((await put(estate, RULES, other)).status).toBe(403);
    expect(await read(estate, estate.secretary)).toMatchObject({ set: true, rules: RULES });
  });

  it('of a foreign estate are like those of none', async () => {
    const estate = await anEstate(test);
    const foreign = await anEstate(test);
    const [theirs, unknown] = [
      await put(foreign, RULES, estate.secretary),
      await call<Problem>(test, 'PUT', pathOf(UNKNOWN), { token: estate.secretary.token, body: RULES }),
    ];
    expect(theirs.status).toBe(404);
    expect({ ...theirs.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(await changesOf(foreign)).toBe(0);
  });

  it('are no business of a village', async () => {
    const village = await aCommunity(test.db);
    await test.db.query("UPDATE org_unit SET communityKind = 'village' WHERE orgUnitId = ?", [village.communityId]);
    const secretary = await aPerson(test, village, { roles: ['secretary'], owner: false });
    const answer = await call<Problem>(test, 'PUT', pathOf(village.estateId), { token: secretary.token, body: RULES });
    expect(answer).toMatchObject({ status: 409, body: { code: 'poll.no_owners_here' } });
    expect((await call<OwnersRulesView>(test, 'GET', pathOf(village.estateId), { token: secretary.token })).body.offered).toEqual([]);
  });

  it.each<[string, object, object[]]>([
    ['days below the law', { noticeDays: 14 }, [{ field: 'noticeDays', rule: 'min', limit: 15 }]],
    ['a vote that is too long', { votingWindowDays: 61 }, [{ field: 'votingWindowDays', rule: 'max', limit: 60 }]],
    [
      'a basis of two characters',
      { onlineBasis: { text: '可以', source: '议事规则第九条' } },
      [{ field: 'onlineBasis.text', rule: 'min', limit: 4 }],
    ],
    [
      'ballots read otherwise without a clause',
      { silentBallots: 'follow_majority' },
      [
        { field: 'ballotsClause', rule: 'min' },
        { field: 'documentId', rule: 'required' },
      ],
    ],
    [
      'a clause without its paper',
      { voidBallots: 'not_participating', ballotsClause: CLAUSE },
      [{ field: 'documentId', rule: 'required' }],
    ],
  ])('refuse %s at its field', async (_, more, faults) => {
    const estate = await anEstate(test);
    const answer = await put(estate, { ...RULES, ...more });
    expect(answer).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect(fieldsOf(answer)).toMatchObject(faults);
    expect(await changesOf(estate)).toBe(0);
  });

  it('refuse words that are too long, and a reading that nobody knows', async () => {
    const estate = await anEstate(test);
    const long = await put(estate, { ...RULES, onlineBasis: { text: '字'.repeat(201), source: '议事规则第九条' } });
    expect(fieldsOf(long)).toMatchObject([{ field: 'onlineBasis.text', rule: 'isLength' }]);
    const unknown = await put(estate, { ...RULES, silentBallots: 'approve' });
    expect(fieldsOf(unknown).map(({ field }) => field)).toEqual(['silentBallots']);
  });

  it('are changed once by what is sent twice, also at once', async () => {
    const estate = await anEstate(test);
    const body = { ...RULES, noticeDays: 21 };
    const answers = await Promise.all([put(estate, body), put(estate, body)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await put(estate, body)).body.rules).toMatchObject({ noticeDays: 21 });
    expect(await changesOf(estate)).toBe(1);
  });
});

describe('the paper of the rules', () => {
  it('is the secretary’s own upload, and hangs on one estate', async () => {
    const estate = await anEstate(test);
    const member = await aPerson(test, estate.community, { roles: ['committee_member'], owner: false });
    const foreign = await anEstate(test);
    const theirs = await aPaperOf(test, member);
    for (const documentId of [theirs, randomUUID()]) {
      expect(await put(estate, { ...OTHERWISE, documentId })).toMatchObject({ body: { code: 'document.unknown' } });
    }
    expect(await read(estate, estate.secretary)).toMatchObject({ rules: RULES });
    const mine = await aPaperOf(test, estate.secretary);
    expect((await put(estate, { ...OTHERWISE, documentId: mine })).status).toBe(200);
    expect((await put(foreign, { ...OTHERWISE, documentId: mine })).body.code).toBe('document.unknown');
    // Whoever changes a day keeps the paper that hangs there, whoever sent it.
    expect((await put(estate, { ...OTHERWISE, documentId: mine, noticeDays: 20 }, member)).status).toBe(200);
  });

  it('is opened by the owners of the estate and those who answer for it, by nobody else', async () => {
    const estate = await anEstate(test);
    const documentId = await aPaperOf(test, estate.secretary);
    await put(estate, { ...OTHERWISE, documentId });
    const tenant = await aPerson(test, estate.community, { owner: false });
    const { secretary: stranger } = await anEstate(test);
    for (const reader of [estate.secretary, at(estate.owners, 0), estate.couple[1]]) {
      expect((await read(estate, reader)).document).toMatchObject({ documentId, kind: 'pdf' });
    }
    for (const reader of [tenant, stranger]) expect(await read(estate, reader)).toMatchObject({ rules: { documentId }, document: null });
  });

  it('of the day a vote was prepared stays with it, with the rules of that day', async () => {
    const estate = await anEstate(test);
    const first = await aPaperOf(test, estate.secretary);
    await put(estate, { ...OTHERWISE, documentId: first });
    const pollId = await reviewing(test, estate);
    const second = await aPaperOf(test, estate.secretary);
    expect((await put(estate, { ...RULES, noticeDays: 30, documentId: second })).status).toBe(200);
    const { rules } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
    expect(rules).toMatchObject({ noticeDays: 15, silentBallots: 'follow_majority', documentId: first });
    const pollAs = async (person: TestPerson) =>
      (await call<PollView>(test, 'GET', `/polls/${pollId}`, { token: (await signedInAgain(test, person)).token })).body;
    const words = '送到没交的票随多数（柳园小区议事规则第十二条）';
    const seen = await pollAs(at(estate.owners, 0));
    expect(seen.readingsRule).toMatchObject({ words, clause: CLAUSE.text, document: { documentId: first } });
    expect(seen.facts).toContainEqual({ name: '这几种票', words });
    const tenant = await aPerson(test, estate.community, { owner: false });
    expect((await pollAs(tenant)).readingsRule).toEqual({ words, clause: CLAUSE.text, document: null });
  });

  it('is not spoken of where ballots are read as usual', async () => {
    const estate = await anEstate(test);
    const pollId = await reviewing(test, estate);
    const { body } = await call<PollView>(test, 'GET', `/polls/${pollId}`, { token: at(estate.owners, 0).token });
    expect(body.readingsRule).toBeNull();
    expect(body.facts.map(({ name }) => name)).not.toContain('这几种票');
  });
});

describe('the kind of matter', () => {
  it('asks for three quarters where the law does, and freezes that rule', async () => {
    const estate = await anEstate(test);
    const { body } = await call<OwnersPollPlan>(test, 'GET', `/issues/${estate.issueId}/owners-polls/plan`, {
      token: estate.secretary.token,
    });
    const conditions = new Map(body.matters.map((one) => [one.matter, one.conditions]));
    expect(conditions.get('rebuild')).toContain('占四分之三以上');
    expect(conditions.get('use_fund')).toContain('过半数');
    const { body: made } = await post<{ pollId: string }>(
      `/issues/${estate.issueId}/owners-polls`,
      estate.secretary,
      preparation(estate, { matter: 'rebuild' }),
    );
    const poll = await test.db.manager.findOneByOrFail(PollEntity, { pollId: made.pollId });
    expect(poll).toMatchObject({ packId: 'cn.owners.special', pack: { approval: { heads: { share: { numerator: 3, denominator: 4 } } } } });
    const { body: seen } = await call<PollView>(test, 'GET', `/polls/${made.pollId}`, { token: at(estate.owners, 0).token });
    expect(seen.facts).toContainEqual({ name: '怎么算通过', words: '来投的里面，同意的业主和面积都要占四分之三以上' });
  });

  it('refuses the election of a committee with the reason, and leaves the matter where it is', async () => {
    const estate = await anEstate(test);
    const path = `/issues/${estate.issueId}/owners-polls`;
    const { body: plan } = await call<OwnersPollPlan>(test, 'GET', `${path}/plan`, { token: estate.secretary.token });
    const answer = await post(path, estate.secretary, preparation(estate, { matter: 'committee_election' }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'poll.out_of_scope', sentence: plan.outOfScope[0]?.reason } });
    expect(answer.body.sentence).toMatch(/当场发票、秘密写票、公开计票.*请找镇街/);
    expect(await stateOf(estate.issueId)).toBe('accepted');
    expect((await post(path, at(estate.owners, 0), preparation(estate, { matter: 'committee_election' }))).body.code).toBe(
      'permission.role_needed',
    );
  });
});
