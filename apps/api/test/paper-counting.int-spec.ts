import { randomUUID } from 'node:crypto';
import type { WitnessCandidates, WorkbenchView } from '@silin/shared';
import { NoticeEntity } from '../src/modules/notices';
import { AppointmentEntity } from '../src/modules/people';
import { BallotEntity, PollEntity } from '../src/modules/polls';
import { PaperBallotEntity } from '../src/modules/polls/paper/paper-ballot.entity';
import { PaperReadingEntity } from '../src/modules/polls/paper/paper-reading.entity';
import { newId } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { at, aTenant, callsOn } from './owners-polls.builders';
import { aPaperPoll, aPhoto, codeOf, counting, entryIdOf, paperCallsOn } from './paper.builders';
import { call } from './support/calling';
import { aCommunity, anotherAccountOf, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const { read } = callsOn(() => test);
const { receive, enter, next, lookAgain, settle, name, desk, witnessDesk } = paperCallsOn(() => test);
const stateOf = async (rollEntryId: string) => test.db.manager.findOneByOrFail(PaperBallotEntity, { rollEntryId });

describe('reading opened ballots', () => {
  it('begins when the poll is closed: before, no clerk enters anything', async () => {
    const { pollId, estate, clerks } = await aPaperPoll(test);
    const code = await codeOf(test, pollId, at(estate.owners, 1));
    await receive(pollId, clerks[0], code);
    expect((await enter(pollId, clerks[0], await entryIdOf(test, pollId, code), 'approve')).body.code).toBe('action.wrong_state');
    expect((await next(pollId, clerks[0])).body.code).toBe('action.wrong_state');
  });

  it('is done by two clerks, each going through all of them without seeing what the other read', async () => {
    const { pollId, clerks, entryIds } = await counting(test, 3);
    expect((await test.db.manager.findOneByOrFail(PollEntity, { pollId })).state).toBe('counting');
    for (const clerk of clerks) {
      for (let left = 3; left > 0; left -= 1) {
        const { body } = await next(pollId, clerk);
        expect(body.left).toBe(left);
        expect(Object.keys(body.sheet ?? {}).sort()).toEqual(['alias', 'code', 'hasPhoto', 'photos', 'rollEntryId']);
        expect((await enter(pollId, clerk, body.sheet?.rollEntryId ?? '', 'reject')).status).toBe(201);
      }
      expect((await next(pollId, clerk)).body).toEqual({ slate: null, sheet: null, left: 0 });
    }
    for (const entryId of entryIds) expect(await stateOf(entryId)).toMatchObject({ state: 'settled', choice: 'reject' });
    expect((await test.db.manager.findBy(BallotEntity, { pollId })).map(({ choice }) => choice)).toEqual([null, null, null]);
  });

  it('counts a clerk once, on whichever of their phones, and the same request twice as one', async () => {
    const { pollId, clerks, entryIds } = await counting(test, 1);
    const entryId = at(entryIds, 0);
    const requestKey = randomUUID();
    expect((await enter(pollId, clerks[0], entryId, 'approve', { requestKey })).status).toBe(201);
    expect((await enter(pollId, clerks[0], entryId, 'approve', { requestKey })).status).toBe(201);
    expect((await enter(pollId, clerks[0], entryId, 'approve')).body.code).toBe('paper.entered_before');
    const second = await anotherAccountOf(test, clerks[0]);
    expect((await enter(pollId, { ...clerks[0], token: second.token }, entryId, 'approve')).body.code).toBe('paper.entered_before');
    expect(await test.db.manager.countBy(PaperReadingEntity, { rollEntryId: entryId })).toBe(1);
    expect((await next(pollId, clerks[0])).body.sheet).toBeNull();
  });

  it('takes two readings and no third, also when three clerks send at the same instant', async () => {
    const { pollId, estate, clerks, entryIds } = await counting(test, 1);
    const answers = await Promise.all([...clerks, estate.secretary].map((clerk) => enter(pollId, clerk, at(entryIds, 0), 'abstain')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('paper.not_waiting');
    expect(await stateOf(at(entryIds, 0))).toMatchObject({ state: 'settled', choice: 'abstain' });
  });

  it('hangs a photo of the opened ballot beside it, for the second to see', async () => {
    const { pollId, clerks, entryIds } = await counting(test, 1);
    const photoId = await aPhoto(test, clerks[0]);
    expect((await next(pollId, clerks[0])).body.sheet).toMatchObject({ hasPhoto: false });
    await enter(pollId, clerks[0], at(entryIds, 0), 'void', { photoId });
    const { sheet } = (await next(pollId, clerks[1])).body;
    expect(sheet).toMatchObject({ hasPhoto: true });
    expect(sheet?.photos).toHaveLength(2);
    expect(sheet?.photos[0]?.photoId).toBe(photoId);
  });

  it('finds one by its code, and says why there is none to read', async () => {
    const { pollId, estate, clerks, entryIds } = await counting(test, 2);
    const code = await codeOf(test, pollId, at(estate.owners, 1));
    expect((await next(pollId, clerks[0], code)).body.sheet).toMatchObject({ rollEntryId: entryIds[1], code });
    await enter(pollId, clerks[0], at(entryIds, 1), 'approve');
    expect((await next(pollId, clerks[0], code)).body.code).toBe('paper.entered_before');
    await enter(pollId, clerks[1], at(entryIds, 1), 'approve');
    expect((await next(pollId, estate.secretary, code)).body.code).toBe('paper.not_waiting');
    expect((await next(pollId, clerks[0], await codeOf(test, pollId, at(estate.owners, 2)))).body.code).toBe('paper.not_received');
  });

  it('waits on the workbench of whoever reads it', async () => {
    const { pollId, estate, clerks } = await counting(test, 1);
    const path = `/communities/${estate.community.communityId}/workbench`;
    for (const clerk of [...clerks, estate.secretary]) {
      const { body } = await call<WorkbenchView>(test, 'GET', path, { token: clerk.token });
      expect(body.polls.map((poll) => [poll.pollId, poll.stateWords])).toEqual([[pollId, '正在计票']]);
    }
  });

  it('does not exist for clerks next door, and not under another poll', async () => {
    const { pollId, clerks, entryIds } = await counting(test, 1);
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'], owner: false });
    expect((await enter(pollId, stranger, at(entryIds, 0), 'approve')).status).toBe(404);
    const other = await counting(test, 1);
    expect((await enter(other.pollId, at(other.clerks, 0), at(entryIds, 0), 'approve')).status).toBe(404);
    expect(await test.db.manager.countBy(PaperReadingEntity, { rollEntryId: at(entryIds, 0) })).toBe(0);
    expect(clerks).toHaveLength(2);
  });
});

describe('two readings that differ', () => {
  const differing = async () => {
    const poll = await counting(test, 1);
    await name(poll.pollId, poll.estate.secretary, poll.witness.personId);
    await enter(poll.pollId, poll.clerks[0], at(poll.entryIds, 0), 'approve');
    await enter(poll.pollId, poll.clerks[1], at(poll.entryIds, 0), 'reject');
    return { ...poll, entryId: at(poll.entryIds, 0) };
  };

  it('wait in a queue that shows the paper and nobody’s reading', async () => {
    const { pollId, clerks, entryId } = await differing();
    const { body } = await call(test, 'GET', `/polls/${pollId}/paper/differences`, { token: clerks[0].token });
    expect(body).toMatchObject({ left: 1, items: [{ rollEntryId: entryId, state: 'differs' }] });
    expect(JSON.stringify(body)).not.toMatch(/approve|reject|同意|反对/);
  });

  it('are settled by the witness, after a clerk has looked again, when both see the same', async () => {
    const { pollId, clerks, entryId, witness } = await differing();
    expect((await settle(pollId, witness, entryId, 'reject')).body.code).toBe('paper.not_waiting');
    expect((await lookAgain(pollId, clerks[0], entryId, 'reject')).status).toBe(200);
    expect((await lookAgain(pollId, clerks[1], entryId, 'approve')).body.code).toBe('paper.not_waiting');
    const { body } = await witnessDesk(pollId, witness);
    expect(body).toMatchObject({ sheets: [{ rollEntryId: entryId }], totals: null, offered: ['settle'] });
    expect((await settle(pollId, witness, entryId, 'approve')).status).toBe(200);
    expect(await stateOf(entryId)).toMatchObject({ state: 'differs', choice: null });
    await lookAgain(pollId, clerks[1], entryId, 'void');
    const requestKey = randomUUID();
    await settle(pollId, witness, entryId, 'void', { requestKey });
    expect((await settle(pollId, witness, entryId, 'void', { requestKey })).status).toBe(200);
    expect(await stateOf(entryId)).toMatchObject({ state: 'settled', choice: 'void' });
    const readings = await test.db.manager.find(PaperReadingEntity, { where: { rollEntryId: entryId }, order: { number: 'ASC' } });
    expect(readings.map(({ by, choice }) => `${by} ${choice}`)).toEqual([
      'clerk approve',
      'clerk reject',
      'clerk reject',
      'witness approve',
      'clerk void',
      'witness void',
    ]);
  });

  it('are settled by nobody else: no clerk, no other owner, no owner who has an office', async () => {
    const { pollId, estate, clerks, entryId } = await differing();
    await lookAgain(pollId, clerks[0], entryId, 'reject');
    expect((await settle(pollId, clerks[1], entryId, 'reject')).body.code).toBe('permission.unverified');
    expect((await settle(pollId, at(estate.owners, 2), entryId, 'reject')).status).toBe(404);
    expect((await witnessDesk(pollId, at(estate.owners, 2))).status).toBe(404);
    expect(await stateOf(entryId)).toMatchObject({ state: 'looked_again' });
  });
});

describe('a witness', () => {
  const appointed = (personId: string, communityId: string, role: 'owners_committee' | 'property_company') =>
    test.db.manager.insert(AppointmentEntity, {
      ...{ appointmentId: newId(test.clock.now()), personId, orgUnitId: communityId, communityId, role },
      ...{ since: '2026-01-01', until: null },
    });

  it('is an owner of the roll who holds no office here, is told, and sees it on the poll', async () => {
    const { pollId, estate, witness } = await counting(test, 1);
    const tenant = await aTenant(test, estate.community, at(estate.owners, 1));
    const member = at(estate.owners, 2);
    await appointed(member.personId, estate.community.communityId, 'owners_committee');
    const found = await call<WitnessCandidates>(test, 'GET', `/polls/${pollId}/paper/witness-candidates?text=居民`, {
      token: estate.secretary.token,
    });
    const faults = new Map(found.body.people.map(({ personId, fault }) => [personId, fault]));
    expect([tenant, member, witness].map(({ personId }) => faults.get(personId))).toEqual([
      '监票人要是这次表决名册里的业主，请换一位。',
      '在这里任职的人不能监票，请换一位业主。',
      null,
    ]);
    expect((await name(pollId, estate.secretary, tenant.personId)).body).toMatchObject({
      code: 'paper.witness_unfit',
      facts: { fault: 'not_on_roll' },
    });
    expect((await name(pollId, estate.secretary, member.personId)).body).toMatchObject({
      code: 'paper.witness_unfit',
      facts: { fault: 'staff' },
    });
    expect((await name(pollId, member, witness.personId)).body.code).toBe('permission.role_needed');
    const twice = [await name(pollId, estate.secretary, witness.personId), await name(pollId, estate.secretary, witness.personId)];
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    await test.settle();
    expect(await test.db.manager.countBy(NoticeEntity, { linkId: pollId, userId: witness.userId, title: '请您监票' })).toBe(1);
    expect((await read(pollId, witness)).offered).toContain('witnessPaper');
    expect((await read(pollId, at(estate.owners, 3))).offered).not.toContain('witnessPaper');
    const { witnesses } = await desk(pollId, estate.secretary);
    expect(witnesses).toHaveLength(1);
    expect(JSON.stringify(witnesses)).not.toContain(witness.name);
  });

  it('who takes an office meanwhile watches no more', async () => {
    const { pollId, estate, witness } = await counting(test, 1);
    await name(pollId, estate.secretary, witness.personId);
    await appointed(witness.personId, estate.community.communityId, 'property_company');
    expect((await witnessDesk(pollId, witness)).body).toMatchObject({ code: 'paper.witness_unfit' });
  });
});

it('while it is counted, nobody finds a choice anywhere: not in an event, a page or a refusal', async () => {
  const { pollId, estate, clerks, entryIds } = await counting(test, 2);
  const seen: unknown[] = [];
  seen.push(await enter(pollId, clerks[0], at(entryIds, 0), 'abstain'), await enter(pollId, clerks[1], at(entryIds, 0), 'abstain'));
  seen.push(await enter(pollId, clerks[0], at(entryIds, 1), 'abstain'), await enter(pollId, clerks[1], at(entryIds, 1), 'reject'));
  seen.push(
    await enter(pollId, estate.secretary, at(entryIds, 1), 'reject'),
    await lookAgain(pollId, clerks[1], at(entryIds, 1), 'reject'),
  );
  seen.push(await desk(pollId, clerks[0]), await read(pollId, at(estate.owners, 0)).then((view) => ({ ...view, choices: [] })));
  seen.push(await test.db.manager.findBy(EventEntity, { aggregateId: pollId }));
  expect(await read(pollId, at(estate.owners, 0))).toMatchObject({ state: 'counting', result: null });
  expect(JSON.stringify(seen)).not.toMatch(/abstain|reject|弃权 |反对 /);
});
