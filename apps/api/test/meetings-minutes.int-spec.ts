import { CheckInEntity, MinutesVerdictEntity } from '../src/modules/meetings';
import { NoticeEntity } from '../src/modules/notices';
import { EventEntity } from '../src/platform/events';
import { as, inSession } from './meetings.builders';
import { circulate, concluded, judge, meetingView, object, publish, untilTimeIsOver } from './minutes.builders';
import { aCommunity, aGuest, aPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});

describe('the minutes', () => {
  it('are written from what was recorded, with the figures and who did not agree, and without a name', async () => {
    const place = await concluded(test);
    const { status, body } = await circulate(test, place);
    expect(status).toBe(201);
    const { startsAt } = await meetingView(test, place, place.author);
    const lines = body.text.split('\n');
    expect(lines.slice(0, 2)).toEqual(['四邻议事会纪要', '坡道和停车，坐下谈']);
    expect(lines[2]).toMatch(/^时间：\d+月\d+日 星期. 18:30—19:20$/);
    expect(new Date(startsAt).getUTCHours()).toBe(11);
    expect(body.text).toContain('地点：四邻议事厅（小区东门北侧）\n主持：社区书记\n到会：应到 7 人，实到 4 人（居民 3、物业 1）');
    expect(body.text).toContain('一、3号楼门口坡道怎么改（2026-');
    // What was typed with empty lines makes no section of its own.
    expect(body.text).toContain('\u3000顺安物业：改缓要往外多伸 3 米。 二、假的一项\n');
    expect(body.sections.map(({ title }) => title.slice(0, 4))).toEqual(['开头：时', '一、3号']);
    expect(body.text).toContain('到会 3 人，同意 2、反对 1、弃权 0，谈成了。\n\u3000不同的意见：1 人反对');
    expect(body.text).toContain('结果：谈成了');
    expect(body.text).not.toContain('王秀兰');
    expect(body).toMatchObject({ version: 1, confirmed: 0, objected: 0, silent: 4, attendees: 4, publishedAt: null });
    expect(body.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(body.versions).toMatchObject([{ version: 1, sha256: body.sha256, section: null, correction: null }]);
    expect((await circulate(test, place)).body.code).toBe('action.wrong_state');
  });

  it('are confirmed by those who were there, each once, and objections stay', async () => {
    const place = await concluded(test);
    expect((await judge(test, place, place.author)).body.code).toBe('action.wrong_state');
    await circulate(test, place);
    expect((await meetingView(test, place, place.author)).offered).toEqual(['confirmMinutes']);
    const both = await Promise.all([judge(test, place, place.author), judge(test, place, place.author)]);
    expect(both.map((one) => one.status)).toEqual([201, 201]);
    expect((await meetingView(test, place, place.author)).offered).toEqual([]);
    expect((await object(test, place, place.author, { remark: '又想了想' })).body.code).toBe('action.wrong_state');
    expect((await object(test, place, place.supporter, { remark: '' })).body).toMatchObject({
      code: 'action.incomplete',
      facts: { needs: ['reason'] },
    });
    expect((await object(test, place, place.supporter, { section: undefined })).body.code).toBe('request.invalid');
    expect((await object(test, place, place.supporter, { section: 2 })).status).toBe(404);
    expect((await object(test, place, place.supporter, { section: -1 })).body.code).toBe('request.invalid');
    expect((await object(test, place, place.supporter, { remark: '长'.repeat(301) })).body.code).toBe('request.invalid');
    expect((await object(test, place, place.supporter, { remark: '没写我说的', otherwise: '我说要留担架的宽度' })).status).toBe(201);
    expect((await judge(test, place, place.neighbour, { version: 2 })).body).toMatchObject({
      code: 'minutes.version_changed',
      facts: { version: 1 },
    });
    const late = await aPerson(test, place.community);
    expect((await judge(test, place, late)).body.code).toBe('minutes.not_attendee');
    expect((await judge(test, place, await aGuest(test))).body.code).toBe('permission.unverified');
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'));
    expect((await judge(test, place, stranger)).status).toBe(404);
    const { minutes } = await meetingView(test, place, place.author);
    expect(minutes).toMatchObject({ confirmed: 1, objected: 1, silent: 2, myVerdict: 'confirm' });
    expect(minutes?.objections).toMatchObject([
      { section: 1, version: 1, remark: '没写我说的', otherwise: '我说要留担架的宽度', state: 'open', answer: null, mine: false },
    ]);
    expect(minutes?.sections).toMatchObject([
      { section: 0, confirmed: 1, objected: 0, myWord: 'confirm' },
      { section: 1, confirmed: 1, objected: 1, myWord: 'confirm' },
    ]);
    expect(await test.db.manager.countBy(MinutesVerdictEntity, { meetingId: place.meetingId })).toBe(2);
  });

  it('whoever objects to one section on two phones objects once, and may say that the rest is right', async () => {
    const place = await concluded(test);
    await circulate(test, place);
    const both = await Promise.all([object(test, place, place.author), object(test, place, place.author)]);
    expect(both.map((one) => one.status)).toEqual([201, 201]);
    expect(await test.db.manager.countBy(EventEntity, { aggregateId: place.meetingId, action: 'objectMinutes' })).toBe(1);
    expect((await meetingView(test, place, place.author)).offered).toEqual(['confirmMinutes']);
    expect((await judge(test, place, place.author)).status).toBe(201);
    const { minutes, offered } = await meetingView(test, place, place.author);
    expect([offered, minutes?.sections.map(({ myWord }) => myWord), minutes?.objections]).toMatchObject([
      [],
      ['confirm', 'object'],
      [{ mine: true }],
    ]);
    expect(minutes).toMatchObject({ confirmed: 0, objected: 1, silent: 3, myVerdict: 'object' });
    await test.settle();
    expect(await test.db.manager.countBy(NoticeEntity, { userId: place.secretary.userId, title: '有人对纪要有意见' })).toBe(1);
  });

  it('are for those who were there until they are published, then for everyone and on each matter’s record', async () => {
    const place = await concluded(test);
    const absent = await aPerson(test, place.community);
    await circulate(test, place);
    expect((await meetingView(test, place, absent)).minutes).toBeNull();
    expect((await as(test, absent)('GET', `/meetings/${place.meetingId}/minutes/version?version=1`)).body.code).toBe(
      'meeting.paper_not_yet',
    );
    expect((await meetingView(test, place, place.gridWorker)).minutes).not.toBeNull();
    await untilTimeIsOver(test, place);
    expect((await publish(test, place)).status).toBe(200);
    expect((await publish(test, place)).body.code).toBe('action.wrong_state');
    const guest = await meetingView(test, place, await aGuest(test));
    expect(guest).toMatchObject({ state: 'minutes_published', minutes: { publishedAt: test.clock.now().toISOString(), myVerdict: null } });
    expect(guest.agenda[0]?.gists).toHaveLength(1);
    expect(await test.db.manager.countBy(EventEntity, { issueId: place.issueId, aggregate: 'meeting', action: 'publishMinutes' })).toBe(1);
    await test.settle();
    const titles = (await test.db.manager.findBy(NoticeEntity, { userId: place.neighbour.userId })).map((notice) => notice.title).sort();
    expect(titles).toEqual(['会议纪要公布了', '谈成了', '请您表决', '请您看看会议纪要'].sort());
    expect((await judge(test, place, place.supporter)).body.code).toBe('action.wrong_state');
  });

  it('wait until the session is over, and are made by its conveners', async () => {
    const place = await inSession(test);
    expect((await circulate(test, place)).body.code).toBe('action.wrong_state');
    expect((await publish(test, place)).body.code).toBe('action.wrong_state');
    expect((await as(test, place.gridWorker)('POST', `/meetings/${place.meetingId}/minutes`)).body.code).toBe('permission.role_needed');
    const stranger = await aPerson(test, await aCommunity(test.db, '杏林社区'), { roles: ['secretary'] });
    expect((await as(test, stranger)('POST', `/meetings/${place.meetingId}/minutes`)).status).toBe(404);
    expect(await test.db.manager.countBy(CheckInEntity, { meetingId: place.meetingId })).toBe(0);
  });
});
