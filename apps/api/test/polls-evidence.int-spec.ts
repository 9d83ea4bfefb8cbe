import { createHash, randomUUID } from 'node:crypto';
import { ballotTextSha256 } from '@silin/shared';
import { AccountBindingEntity } from '../src/modules/people';
import { BallotEntity } from '../src/modules/polls';
import { at, callsOn, QUESTION } from './owners-polls.builders';
import { aPaperPoll, aPhoto, codeOf, paperCallsOn } from './paper.builders';
import { call } from './support/calling';
import { aTestApp, type TestApp } from './support/test-app';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const SHOWN = ballotTextSha256({ question: QUESTION, slate: null }, sha256);

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { cast, read } = callsOn(() => test);
const { receive } = paperCallsOn(() => test);

const kept = (pollId: string, castBy: string) => test.db.manager.findOneByOrFail(BallotEntity, { pollId, castBy });

describe('beside a ballot', () => {
  it('stands the text that was on the phone, how its voter was known, and the delivery that had reached them', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    const [owner, other] = [at(estate.owners, 1), at(estate.owners, 2)];
    await test.db.manager.update(AccountBindingEntity, { userId: owner.userId }, { basis: 'home_code' });
    const [entry] = (await read(pollId, owner)).myEntries;
    expect(entry?.evidence).toBeNull();
    const round = { requestKey: randomUUID(), rollEntryIds: [entry?.rollEntryId], way: 'by_hand', toldConsequence: true };
    const photoId = await aPhoto(test, clerks[0]);
    const { status } = await call(test, 'POST', `/polls/${pollId}/deliveries`, { token: clerks[0].token, body: { ...round, photoId } });
    expect(status).toBe(200);
    expect((await cast(pollId, owner, 'approve', { shownSha256: SHOWN })).status).toBe(201);
    const evidence = { shownSha256: SHOWN, identity: 'home_code', deliveryWay: 'by_hand' };
    expect(await kept(pollId, owner.userId)).toMatchObject(evidence);
    expect((await read(pollId, owner)).myEntries[0]?.evidence).toEqual(evidence);

    expect((await cast(pollId, other, 'approve')).status).toBe(201);
    expect(await kept(pollId, other.userId)).toMatchObject({ shownSha256: null, deliveryWay: null });
  });

  it('that came in an envelope stands what was printed on it', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    expect((await receive(pollId, clerks[0], await codeOf(test, pollId, at(estate.owners, 1)))).status).toBe(201);
    expect(await kept(pollId, clerks[0].userId)).toMatchObject({ shownSha256: SHOWN, identity: 'envelope', deliveryWay: null });
  });
});

it('takes no vote on what was not in front of the voter, and says so', async () => {
  const { pollId, estate } = await aPaperPoll(test);
  const owner = at(estate.owners, 1);
  const other = ballotTextSha256({ question: `${QUESTION}（改）`, slate: null }, sha256);
  expect(await cast(pollId, owner, 'approve', { shownSha256: other })).toMatchObject({
    status: 409,
    body: { code: 'ballot.text_changed' },
  });
  expect((await cast(pollId, owner, 'approve', { shownSha256: SHOWN.toUpperCase() })).body.code).toBe('request.invalid');
  expect(await test.db.manager.countBy(BallotEntity, { pollId })).toBe(0);
});

it('tells who votes again when and how it was done', async () => {
  const { pollId, estate } = await aPaperPoll(test);
  const owner = at(estate.owners, 1);
  await cast(pollId, owner, 'approve');
  expect((await cast(pollId, owner, 'reject')).body.sentence).toMatch(/^这一票\d+月\d+日 \d+:\d\d已经用「手机投票」投过了，不能再投。$/);
});
