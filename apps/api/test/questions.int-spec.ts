import { randomUUID } from 'node:crypto';
import { QUESTION_LIMITS } from '@silin/shared';
import { QuestionEntity, QuestionSupportEntity } from '../src/modules/meetings';
import { newId } from '../src/platform/database';
import { EventEntity } from '../src/platform/events';
import { as, checkIn, plan } from './meetings.builders';
import {
  anAnnouncedRoast,
  aRoastInSession,
  ask,
  askOnBehalf,
  declare,
  inboxOf,
  LAMP,
  questionsOf,
  ROAST,
  support,
} from './questions.builders';
import { aCommunity, aGuest, anotherAccountOf, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});
const asked = (meetingId: string) => test.db.manager.countBy(QuestionEntity, { meetingId });

describe('a question', () => {
  it('is asked from the notice on, under an alias, and only its asker may take it back', async () => {
    const { meetingId, neighbour, author, secretary } = await anAnnouncedRoast(test);
    const { status, body } = await ask(test, neighbour, meetingId);
    expect([status, body]).toMatchObject([
      201,
      { text: LAMP, askedBy: '1号楼居民', mine: true, onBehalf: false, support: 0, offered: ['withdraw'] },
    ]);
    const read = await questionsOf(test, author, meetingId);
    expect(read).toMatchObject({ open: 1, offered: ['ask'], questions: [{ mine: false, offered: ['support'], stateWords: '等着答' }] });
    expect(await questionsOf(test, secretary, meetingId)).toMatchObject({ offered: ['ask', 'askOnBehalf'], questions: [{ offered: [] }] });
    for (const reader of [author, secretary])
      expect(JSON.stringify(await questionsOf(test, reader, meetingId))).not.toContain(neighbour.name);

    const withdraw = (person: typeof neighbour) => as(test, person)('POST', `/questions/${body.questionId}/withdraw`);
    expect((await withdraw(author)).body.code).toBe('action.not_allowed');
    expect((await withdraw(neighbour)).status).toBe(200);
    expect(await questionsOf(test, author, meetingId)).toMatchObject({ open: 0, questions: [] });
    expect((await withdraw(neighbour)).body.code).toBe('action.wrong_state');
    const events = await test.db.manager.find(EventEntity, { where: { aggregateId: body.questionId }, order: { eventId: 'ASC' } });
    expect(events.map(({ action, actorParty }) => [action, actorParty])).toEqual([
      ['ask', 'author'],
      ['withdraw', 'author'],
    ]);
  });

  it('is not for strangers, guests, or a form that lives from matters; nor before the notice', async () => {
    const place = await anAnnouncedRoast(test);
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect((await ask(test, stranger, place.meetingId)).status).toBe(404);
    expect((await ask(test, await aGuest(test), place.meetingId)).body.code).toBe('permission.unverified');
    expect((await ask(test, place.neighbour, randomUUID())).status).toBe(404);
    const council = await plan(test, place, { startsAt: '2026-12-10T11:00:00.000Z' });
    expect((await ask(test, place.neighbour, council)).body.code).toBe('question.not_taken');
    const silent = await plan(test, place, { ...ROAST, startsAt: '2026-12-11T11:00:00.000Z', announce: false });
    expect((await ask(test, place.neighbour, silent)).status).toBe(404);
    expect((await ask(test, place.secretary, silent)).body.code).toBe('question.closed');
    for (const text of ['灯', '灯'.repeat(QUESTION_LIMITS.textMax + 1), 7]) {
      expect((await ask(test, place.neighbour, place.meetingId, text as string)).body.code).toBe('request.invalid');
    }
    expect(await asked(place.meetingId)).toBe(0);
  });

  it('is one when it is sent twice, also at the same instant; a key of somebody else is nobody’s answer', async () => {
    const { meetingId, neighbour, author } = await anAnnouncedRoast(test);
    const key = randomUUID();
    const both = await Promise.all([1, 2].map(() => ask(test, neighbour, meetingId, LAMP, key)));
    expect(both.map((one) => one.body.questionId)).toEqual([both[0]?.body.questionId, both[0]?.body.questionId]);
    expect((await ask(test, author, meetingId, '我也问一句', key)).body.code).toBe('request.invalid');
    expect(await asked(meetingId)).toBe(1);
  });

  it('has its number per person and per meeting, also for eight at the same instant, and one taken back makes room', async () => {
    const { meetingId, neighbour, author, gridWorker } = await anAnnouncedRoast(test);
    const many = await Promise.all(Array.from({ length: 8 }, (_, index) => ask(test, neighbour, meetingId, `第 ${index} 个问题`)));
    expect(many.filter((one) => one.status === 201)).toHaveLength(QUESTION_LIMITS.perPersonMax);
    expect(many.filter((one) => one.body.code === 'question.enough')).toHaveLength(8 - QUESTION_LIMITS.perPersonMax);
    expect((await askOnBehalf(test, gridWorker, meetingId, neighbour.personId)).body.code).toBe('question.enough');
    const { questionId } = many.find((one) => one.status === 201)?.body ?? { questionId: '' };
    await as(test, neighbour)('POST', `/questions/${questionId}/withdraw`);
    expect((await ask(test, neighbour, meetingId)).status).toBe(201);

    const [row] = await test.db.manager.findBy(QuestionEntity, { questionId });
    const rest = QUESTION_LIMITS.perMeetingMax - QUESTION_LIMITS.perPersonMax;
    const rows = Array.from({ length: rest }, () => ({
      questionId: newId(test.clock.now()),
      requestKey: randomUUID(),
      state: 'asked' as const,
      askerPersonId: null,
    }));
    await test.db.manager.insert(
      QuestionEntity,
      rows.map((one) => ({ ...row, ...one })),
    );
    expect((await ask(test, author, meetingId)).body.code).toBe('question.meeting_enough');
  });

  it('needs to be in the room once the session has begun, and is over with it', async () => {
    const place = await aRoastInSession(test, ({ author }) => [author]);
    expect((await ask(test, place.neighbour, place.meetingId)).body.code).toBe('checkin.needed');
    expect((await questionsOf(test, place.neighbour, place.meetingId)).offered).toEqual([]);
    await checkIn(test, place, place.neighbour);
    const { body } = await ask(test, place.neighbour, place.meetingId);
    await declare(test, place, body.questionId);
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/conclude`);
    expect((await ask(test, place.neighbour, place.meetingId)).body).toMatchObject({
      code: 'question.closed',
      facts: { state: 'concluded' },
    });
  });

  it('is for neighbours until the minutes are published, and then for everyone', async () => {
    const place = await aRoastInSession(test, ({ author }) => [author]);
    const { body } = await ask(test, place.author, place.meetingId);
    const guest = await aGuest(test);
    expect(await questionsOf(test, guest, place.meetingId)).toMatchObject({ questions: [], offered: [] });
    await declare(test, place, body.questionId);
    for (const step of ['conclude', 'minutes']) await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/${step}`);
    expect(await questionsOf(test, guest, place.meetingId)).toMatchObject({ questions: [] });
    // Until then those who were there may still say something.
    await test.pass({ days: 3 });
    await as(test, place.secretary)('POST', `/meetings/${place.meetingId}/minutes/publish`);
    expect(await questionsOf(test, guest, place.meetingId)).toMatchObject({ questions: [{ text: LAMP, offered: [] }] });
  });
});

describe('on behalf of somebody without a phone', () => {
  it('a host writes it down, for a person of the register or for somebody nobody knows; it is recorded who wrote', async () => {
    const place = await anAnnouncedRoast(test);
    const mother = await aPerson(test, place.community, { name: '王奶奶' });
    const { status, body } = await askOnBehalf(test, place.gridWorker, place.meetingId, mother.personId);
    expect([status, body]).toMatchObject([201, { askedBy: '1号楼居民', onBehalf: true, mine: false }]);
    expect((await askOnBehalf(test, place.secretary, place.meetingId)).body).toMatchObject({ askedBy: '现场的邻居', onBehalf: true });
    const event = await test.db.manager.findOneByOrFail(EventEntity, { aggregateId: body.questionId, action: 'ask' });
    expect(event).toMatchObject({ actorUserId: place.gridWorker.userId, actorParty: 'grid_worker', facts: { channel: 'on_behalf' } });
    // Once she has a phone, it is hers.
    expect((await questionsOf(test, mother, place.meetingId)).questions.find((one) => one.mine)).toMatchObject({ offered: ['withdraw'] });
  });

  it('only for people of here, and only by hosts', async () => {
    const place = await anAnnouncedRoast(test);
    const next = await aCommunity(test.db, '杏林社区');
    const stranger = await aPerson(test, next);
    const nextDoor = await aPerson(test, next, { roles: ['grid_worker'] });
    expect((await askOnBehalf(test, place.gridWorker, place.meetingId, stranger.personId)).status).toBe(404);
    expect((await askOnBehalf(test, place.gridWorker, place.meetingId, randomUUID())).status).toBe(404);
    expect((await askOnBehalf(test, nextDoor, place.meetingId)).status).toBe(404);
    expect((await askOnBehalf(test, place.neighbour, place.meetingId)).body.code).toBe('permission.role_needed');
    expect(await asked(place.meetingId)).toBe(0);
  });
});

describe('support', () => {
  it('counts once per person, whatever account they use, and brings a question to the front', async () => {
    const place = await anAnnouncedRoast(test);
    const first = (await ask(test, place.author, place.meetingId, '电梯什么时候年检？')).body.questionId;
    await test.pass({ minutes: 1 });
    const second = (await ask(test, place.neighbour, place.meetingId)).body.questionId;
    const otherPhone = await anotherAccountOf(test, place.supporter);
    await Promise.all([support(test, place.supporter, second), support(test, otherPhone, second)]);
    expect(await test.db.manager.countBy(QuestionSupportEntity, { questionId: second })).toBe(1);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: second, action: 'support' })).toBe(1);
    const read = await questionsOf(test, otherPhone, place.meetingId);
    expect(read.questions.map((one) => one.questionId)).toEqual([second, first]);
    expect(read.questions[0]).toMatchObject({ support: 1, supportedByMe: true, offered: ['unsupport'] });
    const back = await as(test, otherPhone)('DELETE', `/questions/${second}/supports`);
    expect(back.body).toMatchObject({ support: 0, supportedByMe: false });
    expect((await questionsOf(test, otherPhone, place.meetingId)).questions.map((one) => one.questionId)).toEqual([first, second]);
  });

  it('is for neighbours: not for one’s own question, nor staff who only work here, nor strangers, nor one that has ended', async () => {
    const place = await aRoastInSession(test, ({ author }) => [author]);
    const { questionId } = (await ask(test, place.author, place.meetingId)).body;
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect((await support(test, place.author, questionId)).body.code).toBe('question.own');
    expect((await support(test, place.property, questionId)).status).toBe(404);
    expect((await support(test, stranger, questionId)).status).toBe(404);
    expect((await support(test, await aGuest(test), questionId)).body.code).toBe('permission.unverified');
    expect((await support(test, place.neighbour, randomUUID())).status).toBe(404);
    await declare(test, place, questionId);
    expect((await support(test, place.neighbour, questionId)).body).toMatchObject({
      code: 'question.ended',
      facts: { state: 'not_possible' },
    });
    expect(await inboxOf(test, place.neighbour)).not.toContain('您也想问的有回音了');
  });
});
