import { randomUUID } from 'node:crypto';
import {
  drawLots,
  endOf,
  instantAt,
  recount,
  slateOf,
  type AnnouncePollAnswer,
  type PollView,
  type PrepareOwnersPollAnswer,
  type PublicPack,
  type RecountPack,
  type SlateRequest,
} from '@silin/shared';
import { PollEntity } from '../src/modules/polls';
import { sha256 } from '../src/modules/polls/poll-digests';
import { anEstate, at, awake, callsOn, ended, preparation, until, type Estate } from './owners-polls.builders';
import { anOpenPoll } from './polls.builders';
import { call } from './support/calling';
import type { TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());
const { post, read, stateOf } = callsOn(() => test);

const BIDDERS: SlateRequest = { kind: 'seats', seats: 1, options: [{ words: '甲物业公司' }, { words: '乙物业公司' }] };
const NAMES: SlateRequest = { kind: 'seats', seats: 2, options: [{ words: '王秀英' }, { words: '李建国' }, { words: '赵敏' }] };

const prepare = (estate: Estate, matter: string, slate?: object) =>
  post<PrepareOwnersPollAnswer>(
    `/issues/${estate.issueId}/owners-polls`,
    estate.secretary,
    preparation(estate, { matter, ...(slate ? { slate } : {}) }),
  );

/** Open, with what is put on it. */
async function openOn(matter: string, slate: SlateRequest): Promise<Readonly<{ pollId: string; estate: Estate }>> {
  const before = await anEstate(test);
  const { pollId } = (await prepare(before, matter, slate)).body;
  const { reviewUntil } = await test.db.manager.findOneByOrFail(PollEntity, { pollId });
  await until(test, endOf(reviewUntil ?? ''));
  const announcing = await awake(test, before);
  const { body } = await post<AnnouncePollAnswer>(`/polls/${pollId}/announce`, announcing.secretary);
  await until(test, instantAt(body.opensOn, '08:00'));
  return { pollId, estate: await awake(test, announcing) };
}

const cast = (pollId: string, voter: TestPerson, choices: object, more: object = {}) =>
  post<{ ballot: { choiceWords: string; choices: object } }>(`/polls/${pollId}/ballots`, voter, {
    requestKey: randomUUID(),
    choices,
    ...more,
  });

/** Everybody votes; `letters` are approved, the others of them left blank. */
async function allVote(pollId: string, estate: Estate, ...letters: readonly string[]): Promise<void> {
  const voters = [...estate.owners, estate.couple[0]];
  for (const [index, voter] of voters.entries()) {
    const approved = Object.fromEntries([...(letters[index] ?? '')].map((letter) => [letter, 'approve']));
    const { status } = await cast(pollId, voter, approved);
    if (status !== 201) throw new Error(String(status));
  }
}

describe('what is put at once', () => {
  it.each<[string, string, object | undefined, string]>([
    ['a matter of yes and no', 'use_fund', BIDDERS, 'poll.slate_unfit'],
    ['a committee without names', 'owners_committee', undefined, 'poll.slate_unfit'],
    ['two companies at once', 'property_company', { ...BIDDERS, seats: 2 }, 'poll.slate_unfit'],
    [
      'projects, for which owners have no budget here',
      'property_company',
      { ...BIDDERS, kind: 'budget', budgetFen: 100 },
      'poll.slate_unfit',
    ],
    ['one name', 'owners_committee', { ...NAMES, options: [{ words: '王秀英' }] }, 'request.invalid'],
    [
      'the same name twice',
      'owners_committee',
      { ...NAMES, options: [{ words: '王秀英' }, { words: '王秀英' }, { words: '赵敏' }] },
      'request.invalid',
    ],
    ['more seats than names', 'owners_committee', { ...NAMES, seats: 4 }, 'request.invalid'],
    [
      'too many names',
      'owners_committee',
      { ...NAMES, options: Array.from({ length: 21 }, (_, i) => ({ words: `候选人${i}` })) },
      'request.invalid',
    ],
  ])('is refused: %s', async (_why, matter, slate, code) => {
    const estate = await anEstate(test, { owners: 2 });
    expect((await prepare(estate, matter, slate)).body).toMatchObject({ code });
    expect(await stateOf(estate.issueId)).toBe('accepted');
  });

  it('is announced by name, with how it is decided, and shown to whoever votes', async () => {
    const { pollId, estate } = await openOn('property_company', BIDDERS);
    const view = await read(pollId, at(estate.owners, 0));
    expect(view.noticeText).toContain('供选的有：A 甲物业公司；B 乙物业公司。');
    expect(view.slate).toEqual({
      kind: 'seats',
      seats: 1,
      options: [
        { option: 'A', words: '甲物业公司' },
        { option: 'B', words: '乙物业公司' },
      ],
    });
    expect(view.facts.map(({ name }) => name)).toContain('怎么定');
  });
});

describe('a ballot on several things', () => {
  it('says a choice for each line, and only of what was put', async () => {
    const { pollId, estate } = await openOn('property_company', BIDDERS);
    const [first, second] = [at(estate.owners, 0), at(estate.owners, 1)];
    for (const choices of [{ C: 'approve' }, { A: 'void' }, { A: 'yes' }, { A: null }]) {
      expect((await cast(pollId, first, choices)).body).toMatchObject({ code: 'ballot.unknown_choice', facts: { choices: ['A', 'B'] } });
    }
    expect((await post(`/polls/${pollId}/ballots`, first, { requestKey: randomUUID(), choice: 'approve' })).body).toMatchObject({
      code: 'ballot.unknown_choice',
    });
    expect((await cast(pollId, first, { A: 'approve' }, { choice: 'approve' })).body).toMatchObject({ code: 'ballot.unknown_choice' });
    const key = randomUUID();
    const { status, body } = await cast(pollId, first, { B: 'reject', A: 'approve' }, { requestKey: key });
    expect([status, body.ballot.choiceWords]).toEqual([201, '同意 甲物业公司；反对 乙物业公司']);
    // The same request again is answered as the first time, whatever it says now; another one is refused.
    expect((await cast(pollId, first, { A: 'reject' }, { requestKey: key })).body.ballot).toEqual(body.ballot);
    expect((await cast(pollId, first, { A: 'reject' })).body).toMatchObject({ code: 'ballot.already_cast' });
    expect((await cast(pollId, second, {})).body.ballot.choiceWords).toBe('一个也没选');
    expect((await read(pollId, first)).myBallot).toMatchObject({ choice: null, choices: { A: 'approve', B: 'reject' } });
    // While it is open nobody learns anything of it, not even who convenes.
    expect(JSON.stringify(await read(pollId, estate.secretary))).not.toMatch(/"(lines|outcome)"/);
  });

  it('on one question is not taken line by line', async () => {
    const { pollId, estate } = await openOn('property_company', BIDDERS);
    await test.db.manager.update(PollEntity, { pollId }, { slate: null });
    expect((await cast(pollId, at(estate.owners, 0), { A: 'approve' })).body).toMatchObject({ code: 'ballot.unknown_choice' });
  });
});

describe('the end of a vote on several things', () => {
  it('chooses what is approved most, decides the matter, and is counted again from its rows', async () => {
    const { pollId, estate } = await openOn('property_company', BIDDERS);
    await allVote(pollId, estate, 'A', 'AB', 'A', 'AB', 'B', 'A');
    await ended(test, pollId);
    const now = await awake(test, estate);
    const view = await read(pollId, at(now.owners, 0));
    expect(view.result?.slate?.outcome).toEqual({ kind: 'seats', elected: ['A'], runOff: null, vacancies: 0 });
    expect(view.result?.words).toMatch(/^6 位业主来了 6 位、[\d,.]+ ㎡。定下来的是 甲物业公司。$/);
    expect(view.result).toMatchObject({
      valid: true,
      passed: true,
      criteria: [{ name: 'quorum.heads', part: 6 }, { name: 'quorum.area' }],
    });
    expect(await stateOf(estate.issueId)).toBe('decided');
    const { body: pack } = await post<RecountPack>(`/polls/${pollId}/recount-pack`, at(now.owners, 1));
    const again = recount(JSON.parse(JSON.stringify(pack.file)), sha256);
    expect(again.published).toEqual({ agrees: true, differs: [] });
    expect(again.slate?.outcome).toEqual(view.result?.slate?.outcome);
    expect(pack.mine).toMatchObject([{ choice: null, choices: { A: 'approve', B: 'approve' } }]);
    const { body: rows } = await post<{ code?: string }>(`/polls/${pollId}/ballots`, at(now.owners, 0), {
      requestKey: randomUUID(),
      choices: {},
    });
    expect(rows.code).toBe('ballot.already_cast');
  });

  it('lets the matter wait for a run-off where some are level, and says who was chosen', async () => {
    const { pollId, estate } = await openOn('owners_committee', NAMES);
    await allVote(pollId, estate, 'ABC', 'ABC', 'ABC', 'ABC', 'A', '');
    await ended(test, pollId);
    const now = await awake(test, estate);
    const { result } = await read(pollId, at(now.owners, 0));
    expect(result?.slate?.outcome).toEqual({ kind: 'seats', elected: ['A'], runOff: { options: ['B', 'C'], seats: 1 }, vacancies: 0 });
    expect(result?.words).toContain('定下来的是 王秀英；李建国、赵敏同意的一样多，还有 1 席要再投一次');
    expect(await stateOf(estate.issueId)).toBe('accepted');
    // The run-off is prepared at once, between those two.
    const again = await prepare(now, 'owners_committee', { kind: 'seats', seats: 1, options: [{ words: '李建国' }, { words: '赵敏' }] });
    expect(again.status).toBe(201);
  });

  it('decides nothing where nobody reaches the line, and rejects the proposal', async () => {
    const { pollId, estate } = await openOn('property_company', BIDDERS);
    await allVote(pollId, estate, 'A', 'B', 'A', 'B', '', '');
    await ended(test, pollId);
    const { result } = await read(pollId, at((await awake(test, estate)).owners, 0));
    expect(result).toMatchObject({ valid: true, passed: false, slate: { outcome: { elected: [], vacancies: 1 } } });
    expect(result?.words).toContain('一个也没过线，这次没有定下来');
    expect(await stateOf(estate.issueId)).toBe('not_adopted');
  });

  it('decides nothing without a quorum: the matter waits', async () => {
    const { pollId, estate } = await openOn('property_company', BIDDERS);
    await cast(pollId, at(estate.owners, 1), { A: 'approve' });
    await ended(test, pollId);
    const { result } = await read(pollId, at((await awake(test, estate)).owners, 0));
    expect(result).toMatchObject({ valid: false, passed: false, slate: { outcome: { elected: [] } } });
    expect(await stateOf(estate.issueId)).toBe('accepted');
  });
});

describe('微实事 in the room', () => {
  const PROJECTS = slateOf({
    kind: 'budget',
    budgetFen: 1_000_000,
    options: [
      { words: '楼道扶手', costFen: 700_000 },
      { words: '休息长椅', costFen: 300_000 },
      { words: '路灯', costFen: 400_000 },
    ],
  });

  it('are taken while they fit, equals by a lot from the root of the ballots that anybody can draw again', async () => {
    const { pollId, voters, secretary } = await anOpenPoll(test, { voters: 4, slate: PROJECTS });
    expect((await cast(pollId, at(voters, 0), { A: 'reject' })).body).toMatchObject({ code: 'ballot.unknown_choice' });
    const chosen = [{ A: 'approve', C: 'approve' }, { A: 'approve', C: 'approve' }, { B: 'approve' }];
    for (const [index, choices] of chosen.entries()) expect((await cast(pollId, at(voters, index), choices)).status).toBe(201);
    const { body } = await post<PollView>(`/polls/${pollId}/close`, secretary);
    const [first = ''] = drawLots(body.result?.ballotsRoot ?? '', ['A', 'C'], sha256);
    const taken = first === 'A' ? ['A', 'B'] : ['C', 'B'];
    expect(body.result?.slate?.outcome).toMatchObject({ kind: 'budget', taken, lots: [{ approvals: 2 }] });
    expect(body.result).toMatchObject({ passed: true, criteria: [] });
    expect(body.result?.words).toMatch(/^到会 4 人，3 人投了。定下来的是 .+，一共 [\d,]+ 元。$/);
    const { body: pack } = await post<RecountPack>(`/polls/${pollId}/recount-pack`, at(voters, 3));
    expect(recount(JSON.parse(JSON.stringify(pack.file)), sha256).published).toEqual({ agrees: true, differs: [] });
  });

  it('are chosen by nobody where nobody came for them: nothing is spent', async () => {
    const { pollId, secretary, issueId } = await anOpenPoll(test, { voters: 2, slate: PROJECTS });
    const { body } = await post<PollView>(`/polls/${pollId}/close`, secretary);
    expect(body.result).toMatchObject({ passed: false, slate: { outcome: { taken: [], spentFen: 0 } } });
    expect(await stateOf(issueId)).toBeDefined();
  });
});

it('is published line by line, as its rows count up to, and on a sheet', async () => {
  const { pollId, estate } = await openOn('property_company', BIDDERS);
  await allVote(pollId, estate, 'A', 'A', 'A', 'A', 'AB', 'B');
  await ended(test, pollId);
  const { secretary } = await awake(test, estate);
  const { body: published } = await call<PublicPack>(test, 'GET', `/polls/${pollId}/public-pack`, { token: secretary.token });
  const { body: rows } = await post<RecountPack>(`/polls/${pollId}/recount-pack`, secretary);
  const counted = recount(rows.file, sha256);
  expect(published.slate).toEqual({ put: slateOf(BIDDERS), counted: counted.slate });
  expect(published).toMatchObject({ criteria: counted.criteria, countPassed: counted.passed, passed: true });
  expect((await call(test, 'GET', `/polls/${pollId}/sheet`, { token: secretary.token })).status).toBe(200);
});
