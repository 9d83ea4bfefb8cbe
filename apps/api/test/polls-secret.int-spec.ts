import { randomUUID } from 'node:crypto';
import { SECRET_CAST_WORDS, type Choice } from '@silin/shared';
import { BallotEntity, CertificateEntity, SecretChoiceEntity } from '../src/modules/polls';
import { EventEntity } from '../src/platform/events';
import { at } from './owners-polls.builders';
import { anOpenPoll, type OpenPoll } from './polls.builders';
import { aSecretPoll, codeFor, secretCallsOn } from './secret.builders';
import { aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const { cast, byHand, close, read } = secretCallsOn(() => test);
const CHOICES: readonly Choice[] = ['approve', 'reject', 'abstain'];
const voter = ({ voters }: OpenPoll, index: number) => at(voters, index);
const choicesIn = (pollId: string) => test.db.manager.findBy(SecretChoiceEntity, { pollId });
const ballotsIn = (pollId: string) => test.db.manager.findBy(BallotEntity, { pollId });
const entry = (poll: OpenPoll, more: object = {}) => ({
  requestKey: randomUUID(),
  personId: voter(poll, 0).personId,
  witnessPersonId: voter(poll, 1).personId,
  code: codeFor('approve'),
  ...more,
});

describe('a secret ballot', () => {
  it('says that its voter took part, and stands beside no choice', async () => {
    const poll = await aSecretPoll(test);
    const { status, body } = await cast(poll.pollId, voter(poll, 0), 'reject');
    expect(status).toBe(201);
    expect(body.ballot).toMatchObject({ choice: null, choices: null, choiceWords: SECRET_CAST_WORDS, channel: 'in_room' });
    expect(await read(poll.pollId, voter(poll, 0))).toMatchObject({ secrecy: 'secret', myBallot: body.ballot, mayVote: false });
    const [ballot] = await ballotsIn(poll.pollId);
    expect(ballot).toMatchObject({ choice: null, choices: null, receipt: body.ballot.receipt });
    const [choice] = await choicesIn(poll.pollId);
    expect(choice).toEqual({ pollId: poll.pollId, choiceId: expect.any(String), code: '2', openedOn: '2026-11-23' });
    // Random, and not the key that sorts by time.
    expect(choice?.choiceId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
    const shared = Object.values(choice ?? {}).filter((value) => Object.values(ballot ?? {}).includes(value));
    expect(shared).toEqual([poll.pollId]);
  });

  it('is answered, and shown, by as many bytes whatever it says', async () => {
    const poll = await aSecretPoll(test, { voters: 3 });
    const answers = [];
    for (const [index, choice] of CHOICES.entries()) answers.push(await cast(poll.pollId, voter(poll, index), choice));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body).length)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('content-length'))).size).toBe(1);
    const views = await Promise.all(poll.voters.map((one) => read(poll.pollId, one)));
    expect(new Set(views.map((view) => JSON.stringify(view.myBallot).length)).size).toBe(1);
    expect(JSON.stringify([answers, views.map(({ choices: _, ...view }) => view)])).not.toMatch(/approve|reject|abstain|反对|"code"/);
  });

  it('sent again under its key is answered as the first time, never tells what it was, and counts once', async () => {
    const poll = await aSecretPoll(test);
    const requestKey = randomUUID();
    const first = await cast(poll.pollId, voter(poll, 0), 'approve', { requestKey });
    await test.pass({ minutes: 1 });
    for (const choice of CHOICES) expect((await cast(poll.pollId, voter(poll, 0), choice, { requestKey })).body).toEqual(first.body);
    expect((await cast(poll.pollId, voter(poll, 0), 'reject')).body.code).toBe('ballot.already_cast');
    expect((await choicesIn(poll.pollId)).map(({ code }) => code)).toEqual(['1']);
    await close(poll);
    expect((await cast(poll.pollId, voter(poll, 0), 'approve', { requestKey })).body).toEqual(first.body);
    expect(await choicesIn(poll.pollId)).toHaveLength(1);
  });

  it('counts once when two phones of one voter vote at the same instant, with one choice for each', async () => {
    const poll = await aSecretPoll(test, { voters: 10 });
    const pairs = await Promise.all(
      poll.voters.map((one) => Promise.all([cast(poll.pollId, one, 'approve'), cast(poll.pollId, one, 'reject')])),
    );
    for (const pair of pairs) expect(pair.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await ballotsIn(poll.pollId)).toHaveLength(10);
    expect(await choicesIn(poll.pollId)).toHaveLength(10);
  });

  it('is refused in words, whose length would tell it, and a named one is refused in signs', async () => {
    const poll = await aSecretPoll(test);
    const one = voter(poll, 0);
    for (const more of [{ code: undefined, choice: 'approve' }, { choice: 'approve' }, { choices: {} }, { code: undefined }])
      expect((await cast(poll.pollId, one, 'approve', more)).body).toMatchObject({
        code: 'request.invalid',
        facts: { fields: [{ field: 'code' }] },
      });
    for (const code of ['', '0', '4', '11', 'x'])
      expect((await cast(poll.pollId, one, 'approve', { code })).body.code).toBe('ballot.unknown_choice');
    expect((await cast(poll.pollId, one, 'approve', { code: '1'.repeat(21) })).body.code).toBe('request.invalid');
    const named = await anOpenPoll(test);
    expect((await cast(named.pollId, voter(named, 0), 'approve')).body).toMatchObject({ code: 'request.invalid' });
    expect([...(await ballotsIn(poll.pollId)), ...(await choicesIn(poll.pollId)), ...(await choicesIn(named.pollId))]).toEqual([]);
  });

  it('leaves nothing where only one of its two rows could be written', async () => {
    const poll = await aSecretPoll(test);
    await test.db.query('RENAME TABLE secret_choice TO secret_choice_away');
    try {
      const answer = await cast(poll.pollId, voter(poll, 0), 'approve');
      expect(answer.status).toBe(500);
      expect(await ballotsIn(poll.pollId)).toEqual([]);
    } finally {
      await test.db.query('RENAME TABLE secret_choice_away TO secret_choice');
    }
    expect((await cast(poll.pollId, voter(poll, 0), 'approve')).status).toBe(201);
  });

  it('that comes too late, or from who is not on the roll, leaves no choice behind', async () => {
    const poll = await aSecretPoll(test, { voters: 2 });
    expect((await cast(poll.pollId, await aPerson(test, poll.community), 'approve')).body.code).toBe('poll.not_on_roll');
    await cast(poll.pollId, voter(poll, 0), 'approve');
    await close(poll);
    expect((await cast(poll.pollId, voter(poll, 1), 'approve')).body.code).toBe('poll.not_open');
    expect(await choicesIn(poll.pollId)).toHaveLength(1);
  });
});

describe('a secret ballot on a phone that was handed over', () => {
  it('is watched like any, records who took part and by whose phone, and uses up the vote', async () => {
    const poll = await aSecretPoll(test);
    const body = entry(poll, { code: codeFor('reject') });
    const answer = await byHand(poll, body);
    expect(answer).toMatchObject({ status: 201, body: { ballot: { choice: null, choiceWords: SECRET_CAST_WORDS, channel: 'by_hand' } } });
    expect((await byHand(poll, { ...body, code: codeFor('approve') })).body).toEqual(answer.body);
    expect((await cast(poll.pollId, voter(poll, 0), 'approve')).body.code).toBe('ballot.already_cast');
    const [trace] = await test.db.manager.findBy(EventEntity, { aggregateId: poll.pollId, action: 'cast' });
    expect(trace?.facts).toEqual({ channel: 'by_hand', personId: voter(poll, 0).personId, witnessPersonId: voter(poll, 1).personId });
    // Whoever lent the phone finds nothing on it, and nothing here.
    expect(await read(poll.pollId, poll.gridWorker)).toMatchObject({ myBallot: null, myEntries: [], turnout: { voted: 1 } });
    expect((await choicesIn(poll.pollId)).map(({ code }) => code)).toEqual(['2']);
  });

  it('is refused in words, with a witness who is no witness, and to who is no clerk', async () => {
    const poll = await aSecretPoll(test);
    const refused = [
      [await byHand(poll, entry(poll, { code: undefined, choice: 'approve' })), 'request.invalid'],
      [await byHand(poll, entry(poll, { witnessPersonId: voter(poll, 0).personId })), 'request.invalid'],
      [await byHand(poll, entry(poll, { witnessPersonId: poll.gridWorker.personId })), 'checkin.needed'],
      [await byHand(poll, entry(poll), voter(poll, 2)), 'permission.role_needed'],
    ] as const;
    for (const [answer, code] of refused) expect(answer.body.code).toBe(code);
    expect([...(await ballotsIn(poll.pollId)), ...(await choicesIn(poll.pollId))]).toEqual([]);
  });
});

describe('the close of a secret vote', () => {
  it('counts what was chosen, and writes every choice anew under another key', async () => {
    const poll = await aSecretPoll(test, { voters: 6 });
    const said: readonly Choice[] = ['approve', 'approve', 'approve', 'approve', 'reject', 'abstain'];
    for (const [index, choice] of said.entries()) await cast(poll.pollId, voter(poll, index), choice);
    const before = (await choicesIn(poll.pollId)).map(({ choiceId }) => choiceId);
    const { status, body } = await close(poll);
    expect(status).toBe(200);
    expect(body.result).toMatchObject({ passed: true, words: '到会 6 人，同意 4、反对 1、弃权 1，谈成了。' });
    const after = await choicesIn(poll.pollId);
    expect(after.map(({ code }) => code).sort()).toEqual(['1', '1', '1', '1', '2', '3']);
    expect(after.filter(({ choiceId }) => before.includes(choiceId))).toEqual([]);
    expect((await ballotsIn(poll.pollId)).every(({ choice, choices }) => choice === null && choices === null)).toBe(true);
    expect(await read(poll.pollId, voter(poll, 4))).toMatchObject({ myBallot: { choiceWords: SECRET_CAST_WORDS } });
  });

  it.each([
    [
      'a choice that came from nowhere',
      (pollId: string) => test.db.manager.insert(SecretChoiceEntity, { pollId, choiceId: randomUUID(), code: '1', openedOn: '2026-11-23' }),
    ],
    [
      'a choice that is gone',
      async (pollId: string) => test.db.manager.delete(SecretChoiceEntity, { choiceId: at(await choicesIn(pollId), 0).choiceId }),
    ],
    [
      'a choice that nobody could have made',
      async (pollId: string) =>
        test.db.manager.update(SecretChoiceEntity, { choiceId: at(await choicesIn(pollId), 0).choiceId }, { code: '77' }),
    ],
  ])('certifies nothing over %s: it is set aside, on record, and the room may vote again', async (_, touch) => {
    const poll = await aSecretPoll(test, { voters: 4 });
    for (const one of poll.voters) await cast(poll.pollId, one, 'approve');
    await touch(poll.pollId);
    const { status, body } = await close(poll);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'voided',
      result: null,
      voidReason: expect.stringMatching(/投过票的有 4 人，选票有 [35] 张，对不上|有 1 张选票不是能投出来的/),
    });
    expect(await test.db.manager.countBy(CertificateEntity, { pollId: poll.pollId })).toBe(0);
    const events = await test.db.manager.find(EventEntity, { where: { aggregateId: poll.pollId }, order: { eventId: 'ASC' } });
    expect(events.slice(-2).map(({ action, toState }) => [action, toState])).toEqual([
      ['close', 'counting'],
      ['void', 'voided'],
    ]);
    expect(events.at(-1)).toMatchObject({ reason: body.voidReason, facts: { ballots: 4 } });
    expect((await close(poll)).body.code).toBe('action.wrong_state');
  });

  it('counts exactly the votes that were acknowledged, however many arrive while it closes', async () => {
    for (let round = 0; round < 3; round += 1) {
      const poll = await aSecretPoll(test, { voters: 30 });
      const sending = poll.voters.slice(0, 10 + round * 5).map((one) => cast(poll.pollId, one, 'approve'));
      const closing = close(poll);
      const late = poll.voters.slice(10 + round * 5).map((one) => cast(poll.pollId, one, 'reject'));
      const answers = await Promise.all([...sending, ...late]);
      const acknowledged = answers.filter(({ status }) => status === 201).length;
      expect((await closing).body).toMatchObject({ state: 'certified', result: { participants: { heads: acknowledged } } });
      expect(await choicesIn(poll.pollId)).toHaveLength(acknowledged);
    }
  });

  it('warns of many votes by one clerk, without knowing what they were', async () => {
    const poll = await aSecretPoll(test, { voters: 14 });
    for (const one of poll.voters.slice(0, 10)) {
      const witness = one === voter(poll, 12) ? voter(poll, 13) : voter(poll, 12);
      await byHand(poll, entry(poll, { personId: one.personId, witnessPersonId: witness.personId }));
    }
    const { body } = await close(poll);
    expect(body.result?.raised.at(-1)).toMatchObject({ flag: 'ballots.one_clerk', entries: 10, sources: 1, decisive: true });
  });
});
