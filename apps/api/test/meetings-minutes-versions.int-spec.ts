import { createHash } from 'node:crypto';
import type { MinutesVersionView } from '@silin/shared';
import { MinutesEntity, MinutesVerdictEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { as, type InSession } from './meetings.builders';
import { circulated, correct, judge, keepWording, meetingView, minutesOf, object, publish, untilTimeIsOver } from './minutes.builders';
import { aCommunity, aGuest, aPerson, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

const everybody = ({ author, supporter, neighbour, property }: InSession) => [author, supporter, neighbour, property];
const onlyObjection = async (place: InSession) => (await minutesOf(test, place, place.secretary)).objections[0]?.objectionId ?? '';
const told = (person: TestPerson, title: string) => test.db.manager.countBy(NoticeEntity, { userId: person.userId, title });
const versionAs = (place: InSession, person: Pick<TestPerson, 'token' | 'userId'>, version: number | string) =>
  as(test, person)<MinutesVersionView>('GET', `/meetings/${place.meetingId}/minutes/version?version=${version}`);

describe('the set time', () => {
  it('ends at 24:00 of its last day: then nobody says anything any more, and the minutes can be published', async () => {
    const place = await circulated(test);
    expect((await publish(test, place)).body).toMatchObject({ code: 'minutes.too_soon', facts: { silent: 4 } });
    const { confirmUntil } = await minutesOf(test, place, place.secretary);
    await untilTimeIsOver(test, place);
    expect((await judge(test, place, place.author)).body).toMatchObject({ code: 'minutes.time_over', facts: { until: confirmUntil } });
    expect((await object(test, place, place.author)).body.code).toBe('minutes.time_over');
    expect((await meetingView(test, place, place.author)).offered).toEqual([]);
    expect((await publish(test, place)).status).toBe(200);
  });

  it('is not waited for when everybody who was there has spoken', async () => {
    const place = await circulated(test);
    for (const person of everybody(place).slice(1)) await judge(test, place, person);
    expect((await publish(test, place)).body).toMatchObject({ code: 'minutes.too_soon', facts: { silent: 1 } });
    await judge(test, place, place.author);
    expect((await publish(test, place)).status).toBe(200);
  });

  it('is a setting of the community', async () => {
    const place = await circulated(test);
    await test.db.query("UPDATE org_unit SET settings = JSON_OBJECT('minutesDays', 5) WHERE orgUnitId = ?", [place.community.communityId]);
    const before = await minutesOf(test, place, place.secretary);
    const { body } = await correct(test, place);
    expect(Date.parse(body.confirmUntil) - Date.parse(before.confirmUntil)).toBe(3 * 86_400_000);
  });

  it('tells the conveners once when it is over, however many processes look, and publishes nothing by itself', async () => {
    const place = await circulated(test);
    await object(test, place, place.author);
    await untilTimeIsOver(test, place);
    await Promise.all([test.settle(), test.settle()]);
    expect(await told(place.secretary, '纪要看完了')).toBe(1);
    expect((await meetingView(test, place, place.secretary)).state).toBe('minutes_in_confirmation');
    expect((await publish(test, place)).body).toMatchObject({ code: 'minutes.unanswered', facts: { open: 1 } });
  });
});

describe('a correction', () => {
  it('is a new version under its section; the record, the earlier version and every word given stay', async () => {
    const place = await circulated(test);
    await judge(test, place, place.supporter);
    await object(test, place, place.author);
    const first = await minutesOf(test, place, place.secretary);
    const objectionId = await onlyObjection(place);
    const { status, body } = await correct(test, place, { objectionId });
    expect(status).toBe(201);
    expect(body.text.replace(/\n更正（[^\n]+\n[^\n]+更正的原因[^\n]+/, '')).toBe(first.text);
    expect(body.text).toContain('第 2 版）：往外多伸 2 米。\n\u3000更正的原因：听过录音，是两米。');
    expect(body.sha256).toBe(createHash('sha256').update(body.text).digest('hex'));
    expect(body.versions.map(({ version, section, reason }) => [version, section, reason])).toEqual([
      [2, 1, '听过录音，是两米。'],
      [1, null, null],
    ]);
    expect(body.objections).toMatchObject([{ objectionId, version: 1, state: 'accepted', answer: '听过录音，是两米。' }]);
    // The frame keeps its confirmation, the corrected section asks anew.
    expect(body.sections).toMatchObject([
      { since: 1, confirmed: 1 },
      { since: 2, confirmed: 0, objected: 0 },
    ]);
    expect(body).toMatchObject({ confirmed: 0, objected: 0, silent: 4 });
    await test.settle();
    for (const person of everybody(place)) expect(await told(person, '会议纪要改了一处')).toBe(1);
    const old = await versionAs(place, place.author, 1);
    expect(old.body).toMatchObject({ version: 1, latest: 2, text: first.text, sha256: first.sha256 });
    expect(await test.db.manager.countBy(MinutesVerdictEntity, { meetingId: place.meetingId })).toBe(2);
  });

  it('asks only about what it changed: one tap again, or an objection to this section, and to no other that was confirmed', async () => {
    const place = await circulated(test);
    await judge(test, place, place.author);
    await correct(test, place);
    expect((await meetingView(test, place, place.author)).offered).toEqual(['confirmMinutes']);
    expect((await judge(test, place, place.author)).body).toMatchObject({ code: 'minutes.version_changed', facts: { version: 2 } });
    expect((await object(test, place, place.author, { version: 2, section: 0 })).body.code).toBe('action.wrong_state');
    expect((await object(test, place, place.author, { version: 2 })).status).toBe(201);
    expect(await minutesOf(test, place, place.author)).toMatchObject({
      myVerdict: 'object',
      sections: [{ myWord: 'confirm' }, { myWord: 'object' }],
    });
  });

  it('meets a word at the same instant: either the word came first and stays with its version, or it is asked to read anew', async () => {
    const place = await circulated(test);
    const [word, corrected] = await Promise.all([judge(test, place, place.author), correct(test, place)]);
    expect(corrected.status).toBe(201);
    const kept = await test.db.manager.findBy(MinutesVerdictEntity, { meetingId: place.meetingId });
    if (word.status === 201) expect(kept).toMatchObject([{ version: 1, verdict: 'confirm' }]);
    else expect([word.body.code, kept]).toEqual(['minutes.version_changed', []]);
    expect(await minutesOf(test, place, place.author)).toMatchObject({ version: 2, silent: 4 });
  });

  it('of two at the same instant one is the second version, the other has to read it first', async () => {
    const place = await circulated(test);
    const both = await Promise.all([correct(test, place), correct(test, place, { section: 0 })]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    expect(await test.db.manager.countBy(MinutesEntity, { meetingId: place.meetingId })).toBe(2);
  });

  it('is written by conveners, with a reason, to a section that is there, before the minutes are published', async () => {
    const place = await circulated(test);
    expect((await correct(test, { ...place, secretary: place.gridWorker })).body.code).toBe('permission.role_needed');
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    expect((await correct(test, { ...place, secretary: stranger })).status).toBe(404);
    expect((await correct(test, place, { section: 9 })).status).toBe(404);
    expect((await correct(test, place, { reason: '' })).body.code).toBe('request.invalid');
    expect((await correct(test, place, { objectionId: place.issueId })).status).toBe(404);
    await object(test, place, place.author);
    expect((await correct(test, place, { section: 0, objectionId: await onlyObjection(place) })).status).toBe(404);
    expect(await test.db.manager.countBy(MinutesEntity, { meetingId: place.meetingId })).toBe(1);
    await keepWording(test, place, await onlyObjection(place));
    await untilTimeIsOver(test, place);
    await publish(test, place);
    expect((await correct(test, place)).body.code).toBe('action.wrong_state');
  });

  it('after the set time opens a new one', async () => {
    const place = await circulated(test);
    await object(test, place, place.author);
    await untilTimeIsOver(test, place);
    await correct(test, place, { objectionId: await onlyObjection(place) });
    expect((await publish(test, place)).body).toMatchObject({ code: 'minutes.too_soon', facts: { silent: 4 } });
    expect((await judge(test, place, place.author, { version: 2 })).status).toBe(201);
    await untilTimeIsOver(test, place);
    await test.settle();
    expect((await publish(test, place)).status).toBe(200);
    const { text, sha256, objections } = await minutesOf(test, place, place.author);
    expect([text.includes('更正'), sha256.length, objections.length]).toEqual([true, 64, 1]);
  });
});

describe('an objection that is not accepted', () => {
  it('is answered once with the reason, and both stand in the published minutes for everyone, without a name', async () => {
    const place = await circulated(test);
    await object(test, place, place.author);
    const objectionId = await onlyObjection(place);
    const both = await Promise.all([keepWording(test, place, objectionId), keepWording(test, place, objectionId, '会上就是这样说的。')]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect((await correct(test, place, { objectionId })).body.code).toBe('minutes.already_answered');
    await test.settle();
    expect(await told(place.author, '您对纪要的意见有了答复')).toBe(1);
    await untilTimeIsOver(test, place);
    expect((await publish(test, place)).status).toBe(200);
    const guest = await minutesOf(test, place, await aGuest(test));
    expect(guest.objections).toMatchObject([{ remark: '我说的是两米', state: 'kept', mine: false }]);
    expect(JSON.stringify(guest)).not.toContain('王秀兰');
  });

  it('is not answered by a grid worker, nor from elsewhere, nor where there is none', async () => {
    const place = await circulated(test);
    await object(test, place, place.author);
    const objectionId = await onlyObjection(place);
    const [other, stranger] = [
      await circulated(test),
      await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] }),
    ];
    expect((await keepWording(test, { ...place, secretary: place.gridWorker }, objectionId)).body.code).toBe('permission.role_needed');
    expect((await keepWording(test, { ...place, secretary: stranger }, objectionId)).status).toBe(404);
    expect((await keepWording(test, other, objectionId)).status).toBe(404);
    expect((await keepWording(test, place, place.issueId)).status).toBe(404);
    expect((await keepWording(test, place, objectionId, '')).body.code).toBe('request.invalid');
  });
});

it('a version that never was, and one for those who were not there, do not exist', async () => {
  const place = await circulated(test);
  expect((await versionAs(place, place.author, 2)).status).toBe(404);
  expect((await versionAs(place, place.author, 'x')).body.code).toBe('request.invalid');
  expect((await versionAs(place, await aGuest(test), 1)).body.code).toBe('meeting.paper_not_yet');
});
